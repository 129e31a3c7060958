"""A visitor's HTTP: cookies of its own, REST, GraphQL and the storefront's forms."""

from __future__ import annotations

import http.client
import json
import re
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Mapping
from dataclasses import dataclass
from http.cookiejar import Cookie, CookieJar
from typing import Any

CONTEXT = "X-Acme-Tracking-Context"
COOKIE = "acme_tracking_ctx"
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"


@dataclass(frozen=True)
class Answer:
    """What came back: status, text and the address it ended at."""

    status: int
    text: str
    url: str
    headers: Mapping[str, str]

    @property
    def json(self) -> Any:
        return json.loads(self.text)


class Refused(AssertionError):
    """An answer of 400 and above where a good one was needed."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.status} {answer.url}: {answer.text[:600]}")
        self.answer = answer


class Visitor:
    """`context` rides on every call as the header for headless front ends; None sends no such header."""

    def __init__(
        self, shop_url: str, store: str = "default", context: Mapping[str, Any] | None = None
    ) -> None:
        self.shop_url = shop_url
        self.store = store
        self.context = context
        self.token: str | None = None
        self.agent = BROWSER
        self.jar = CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.jar))

    def set_cookie(self, name: str, value: str) -> None:
        host = urllib.parse.urlsplit(self.shop_url).hostname or ""
        quoted = urllib.parse.quote(value)
        # fmt: off
        self.jar.set_cookie(Cookie(0, name, quoted, None, False, host, False, False, "/", True, False, None, True, None, None, {}))
        # fmt: on

    def cookie(self, name: str) -> str:
        return next((one.value or "" for one in self.jar if one.name == name), "")

    def remember(self, context: Mapping[str, Any]) -> None:
        """The context as the storefront's script leaves it in the browser's cookie."""
        self.set_cookie(COOKIE, json.dumps(context, separators=(",", ":")))

    def call(
        self,
        method: str,
        address: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        check: bool = True,
    ) -> Answer:
        url = address if address.startswith("http") else self.shop_url + address
        sent = {"User-Agent": self.agent, **(headers or {})}
        if self.context is not None:
            sent[CONTEXT] = json.dumps(self.context, separators=(",", ":"))
        request = urllib.request.Request(url, body, sent, method=method)
        try:
            with self._opener.open(request, timeout=180) as got:
                answer = Answer(got.status, got.read().decode(), got.url, dict(got.headers))
        except urllib.error.HTTPError as error:
            answer = Answer(error.code, error.read().decode(), url, dict(error.headers))
        except http.client.RemoteDisconnected:
            answer = Answer(0, "", url, {})
        if check and (answer.status == 0 or answer.status >= 400):
            raise Refused(answer)
        return answer

    def rest(self, method: str, path: str, body: Any = None, check: bool = True) -> Any:
        """The decoded answer of REST; with check=False an `Answer`."""
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        else:
            headers["X-Requested-With"] = "XMLHttpRequest"  # without it a session's cookie counts for nothing
        sent = None if body is None else json.dumps(body).encode()
        answer = self.call(method, f"/rest/{self.store}/V1/{path}", sent, headers, check)
        return answer.json if check else answer

    def graphql(self, query: str, **variables: Any) -> Any:
        """`data` of a GraphQL answer; its errors are an assertion."""
        headers = {"Content-Type": "application/json", "Store": self.store}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        body = json.dumps({"query": query, "variables": variables}).encode()
        answer = self.call("POST", "/graphql", body, headers).json
        assert not answer.get("errors"), answer["errors"]
        return answer["data"]

    def page(self, path: str, check: bool = True) -> Answer:
        return self.call("GET", path, check=check)

    def form(self, path: str, fields: Mapping[str, Any], ajax: bool = False, check: bool = True) -> Answer:
        """Posts a storefront form with this visitor's form key."""
        if not self.cookie("form_key"):
            self.set_cookie("form_key", "k" * 16)
        whole = {"form_key": self.cookie("form_key"), **{name: str(value) for name, value in fields.items()}}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Referer": self.shop_url + "/"}
        if ajax:
            headers["X-Requested-With"] = "XMLHttpRequest"
        return self.call("POST", path, urllib.parse.urlencode(whole).encode(), headers, check)


def hidden(text: str, name: str) -> str:
    """The value of a form's hidden field."""
    found = re.search(rf'name="{re.escape(name)}"[^>]*value="([^"]*)"', text)
    assert found, f"no field {name}"
    return found.group(1)
