// SPDX-License-Identifier: 0BSD
//
// The asserted formats: one grammar each, the same in all clients, and no parser of the engine's own.

const DATE = /^(\d{4})-(\d\d)-(\d\d)$/;
const TIME = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|([+-])(\d\d):(\d\d))$/;
const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
const ATOM = "[\\w!#$%&'*+/=?^`{|}~-]+";
const LOCAL = new RegExp(`^(?:${ATOM}(?:\\.${ATOM})*|"(?:[ !#-[\\]-~]|\\\\[ -~])*")$`);
const LABEL = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/i;
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const IPV4 = new RegExp(`^${BYTE}(?:\\.${BYTE}){3}$`);
const GROUP = /^[\da-f]{1,4}$/i;
// What most addresses look like, so that they are done in one pass.
const USUAL_URI = /^https?:\/\/[\w.~\/-]*$/;
const PCHAR = "(?:[\\w.~!$&'()*+,;=:@-]|%[\\da-f]{2})";
const URI = new RegExp(
  `^[a-z][a-z\\d+.-]*:(?://(?:(?:[\\w.~!$&'()*+,;=:-]|%[\\da-f]{2})*@)?` +
    `(?:\\[([^\\]]*)\\]|(?:[\\w.~!$&'()*+,;=-]|%[\\da-f]{2})*)(?::\\d*)?(?:/${PCHAR}*)*` +
    `|/(?:${PCHAR}+(?:/${PCHAR}*)*)?|${PCHAR}+(?:/${PCHAR}*)*)?` +
    `(?:\\?(?:${PCHAR}|[/?])*)?(?:#(?:${PCHAR}|[/?])*)?$`,
  'i',
);
const FUTURE_HOST = /^v[\da-f]+\.[\w.~!$&'()*+,;=:-]+$/i;

export function isDate(v) {
  const parts = DATE.exec(v);
  if (!parts) return false;
  const [year, month, day] = [+parts[1], +parts[2], +parts[3]];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (
    month > 0 && month < 13 && day > 0 && day <= [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  );
}

export function isDateTime(v) {
  if (!isDate(v.slice(0, 10)) || (v[10] !== 'T' && v[10] !== 't')) return false;
  const parts = TIME.exec(v.slice(11));
  if (!parts) return false;
  const [hour, minute, second] = [+parts[1], +parts[2], +parts[3]];
  const [east, west] = [+(parts[5] || 0), +(parts[6] || 0)];
  if (hour > 23 || minute > 59 || second > 60 || east > 23 || west > 59) return false;
  const offset = (parts[4] === '-' ? -1 : 1) * (east * 60 + west);
  return second < 60 || (hour * 60 + minute - offset + 2880) % 1440 === 1439;
}

export function isUuid(v) {
  return UUID.test(v);
}

function isIpv6(v) {
  const halves = v.split('::');
  if (halves.length > 2) return false;
  let count = 0;
  for (let h = 0; h < halves.length; h++) {
    const groups = halves[h] === '' ? [] : halves[h].split(':');
    if (halves.length === 1 && !groups.length) return false;
    for (let i = 0; i < groups.length; i++) {
      if (GROUP.test(groups[i])) count++;
      else if (h === halves.length - 1 && i === groups.length - 1 && IPV4.test(groups[i])) count += 2;
      else return false;
    }
  }
  return halves.length === 1 ? count === 8 : count < 8;
}

export function isEmail(v) {
  const cut = v.lastIndexOf('@');
  const local = v.slice(0, cut);
  const domain = v.slice(cut + 1);
  if (cut < 1 || local.length > 64 || !LOCAL.test(local)) return false;
  if (domain[0] === '[') {
    if (domain[domain.length - 1] !== ']') return false;
    const address = domain.slice(1, -1);
    return /^ipv6:/i.test(address) ? isIpv6(address.slice(5)) : IPV4.test(address);
  }
  return domain.length < 254 && domain.split('.').every((label) => LABEL.test(label));
}

export function isUri(v) {
  if (USUAL_URI.test(v)) return true;
  const parts = URI.exec(v);
  return !!parts && (parts[1] === undefined || isIpv6(parts[1]) || FUTURE_HOST.test(parts[1]));
}
