"""What a PHP source's Magento module is called, wherever Magento wants a name of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256

from trackwright.languages.php import PHP
from trackwright.naming import join, words
from trackwright.schema import Plan, Source

# Magento hashes an index's name once it is longer than 64 characters; the longest here is a key's length plus 32.
LONGEST_KEY = 32
_DIGITS = 8


@dataclass(frozen=True, slots=True)
class ModuleNames:
    """`vendor` and `module` name the namespace; everything else follows from the two. `package` is Composer's name."""

    vendor: str
    module: str
    package: str

    @property
    def name(self) -> str:
        """Acme_Tracking"""
        return f"{self.vendor}_{self.module}"

    @property
    def namespace(self) -> str:
        """Acme\\Tracking"""
        return f"{self.vendor}\\{self.module}"

    @property
    def long_key(self) -> str:
        """acme_tracking, however long it gets."""
        return f"{self.vendor.lower()}_{join(words(self.module), 'snake')}"

    @property
    def key(self) -> str:
        """acme_tracking: what tables, settings, cookies and layouts start with. One that is too long ends in a digest of itself."""
        key = self.long_key
        if len(key) <= LONGEST_KEY:
            return key
        digest = sha256(key.encode()).hexdigest()[:_DIGITS]
        return f"{key[: LONGEST_KEY - _DIGITS - 1].rstrip('_')}_{digest}"

    @property
    def command(self) -> str:
        """acme:tracking"""
        return f"{self.vendor.lower()}:{join(words(self.module), 'kebab')}"

    @property
    def header(self) -> str:
        """Acme-Tracking"""
        return f"{self.vendor}-{self.module}"

    @property
    def script(self) -> str:
        """acmeTracking"""
        return self.vendor.lower() + "".join(word[:1].upper() + word[1:] for word in words(self.module))

    @property
    def tokens(self) -> tuple[tuple[str, str], ...]:
        """What files that no plan changes call the module, and what that becomes. Escaped backslashes are those of JSON and JavaScript."""
        namespaces = (
            ("Trackwright\\Runtime", f"{self.namespace}\\Schema\\Runtime"),
            ("Trackwright\\Module", self.namespace),
        )
        return (
            *namespaces,
            *((old.replace("\\", "\\\\"), new.replace("\\", "\\\\")) for old, new in namespaces),
            ("Trackwright_Module", self.name),
            ("trackwright_module", self.key),
            ("TRACKWRIGHT_MODULE", self.key.upper()),
            ("trackwright:module", self.command),
            ("Trackwright-Module", self.header),
            ("trackwrightModule", self.script),
        )

    def replaced(self, text: str) -> str:
        """A text of such a file, or its path, as this module has it."""
        for old, new in self.tokens:
            text = text.replace(old, new)
        return text


def module_names(plan: Plan, source: Source) -> ModuleNames:
    """The names of one PHP source. What the plan doesn't say comes from its id."""
    vendor = _identifier(source.option("vendor", ""), plan.id)
    module = _identifier(source.option("module", ""), "Tracking")
    default = f"{vendor.lower()}/module-{join(words(module), 'kebab')}"
    return ModuleNames(vendor, module, source.option("package", default))


def _identifier(text: str, otherwise: str) -> str:
    """Vendor and module as they are, where they can name a namespace."""
    if re.fullmatch(r"[A-Z][A-Za-z0-9]*", text) and text.lower() not in PHP.reserved:
        return text
    return PHP.name_of("class", words(text or otherwise))
