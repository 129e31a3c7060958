// SPDX-License-Identifier: 0BSD
//
// The asserted formats: one grammar each, the same in all clients, and no parser of the engine's own.

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(?:\.\d+)?(?:Z|([+-])([01]\d|2[0-3]):([0-5]\d))$/i;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = `${BYTE}(?:\\.${BYTE}){3}`;
const GROUP = /^[\da-f]{1,4}$/i;
const IPV4_TAIL = new RegExp(`:${IPV4}$`);

const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const LABEL = '[a-z\\d](?:[a-z\\d-]{0,61}[a-z\\d])?';
const EMAIL = new RegExp(
  `^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-[\\]-~]|\\\\[ -~])*")` +
    `@(?:(${LABEL}(?:\\.${LABEL})*)|\\[(?:${IPV4}|ipv6:(.*))\\])$`,
  'i',
);

// What most addresses look like, so that they are done in one pass.
const USUAL_URI = /^https:\/\/[--9_a-z]*$/;
const MARKS = "-\\w.~!$&'()*+,;=";
const UNIT = `[${MARKS}]|%[\\da-f]{2}`;
const PATH = `(?:${UNIT}|[:@/])*`;
const REST = `(?:${UNIT}|[:@/?])*`;
const URI = new RegExp(
  `^[a-z][a-z\\d+.-]*:(?://(?:(?:${UNIT}|:)*@)?(?:\\[(?:v[\\da-f]+\\.[${MARKS}:]+|([\\da-f:.]*))\\]|(?:${UNIT})*)` +
    `(?::\\d*)?(?:/${PATH})?|(?!//)${PATH})(?:\\?${REST})?(?:#${REST})?$`,
  'i',
);

export function isDate(v) {
  const [, year, month, day] = DATE.exec(v) || [];
  // The calendar repeats after 400 years, and the first hundred years are not to be taken for the last century's.
  return new Date(Date.UTC(2000 + (year % 400), month - 1, day)).getUTCMonth() === month - 1;
}

export function isDateTime(v) {
  const [, date, hour, minute, second, sign, hours, minutes] = DATE_TIME.exec(v) || [];
  if (!isDate(date)) return false;
  const offset = sign ? (sign + 1) * (hours * 60 + +minutes) : 0;
  // A leap second ends a day of UTC.
  return second < 60 || (hour * 60 + +minute - offset + 2880) % 1440 === 1439;
}

export const isUuid = (v) => UUID.test(v);

function isIpv6(v) {
  // What "::" leaves out is one group or more.
  const halves = v.replace(IPV4_TAIL, ':0:0').split('::');
  const groups = halves.flatMap((half) => (half ? half.split(':') : []));
  if (!groups.every((group) => GROUP.test(group))) return false;
  return halves[1] === undefined ? groups.length === 8 : groups.length < 8 && halves.length < 3;
}

export function isEmail(v) {
  const [whole, domain, address] = EMAIL.exec(v) || [];
  if (whole === undefined || v.lastIndexOf('@') > 64) return false;
  return domain ? domain.length < 254 : address === undefined || isIpv6(address);
}

export function isUri(v) {
  if (USUAL_URI.test(v)) return true;
  const found = URI.exec(v);
  return !!found && (found[1] === undefined || isIpv6(found[1]));
}
