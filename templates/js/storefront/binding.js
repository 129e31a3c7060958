// SPDX-License-Identifier: 0BSD
//
// From what a trigger found to the properties of a call, by a table that the plan made.

/**
 * Properties from roots ({product: {id, 'category.path'}}). A field is a path ('product.id'); [field, ...functions], each by its name or
 * as [name, argument]; {is: constant}; {of: field, or: what stands in for null}; {each: path, as: root, fields or item} for a list; {fields} for
 * an object.
 */
export function bind(fields, roots, functions) {
  const found = {};
  for (const name of Object.keys(fields)) {
    const value = valueOf(fields[name], roots, functions);
    const { or, is } = fields[name];
    if (value !== undefined && (value !== null || or === null || is === null)) found[name] = value;
  }
  return found;
}

function valueOf(field, roots, functions) {
  if (typeof field === 'string') return read(field, roots);
  if (Array.isArray(field)) {
    const [first, ...rest] = field;
    return rest.reduce(
      (value, of) => {
        const [name, argument] = [].concat(of);
        return value == null ? value : functions[name](value, argument);
      },
      valueOf(first, roots, functions),
    );
  }
  if (field.is !== undefined) return field.is;
  if (field.of) {
    const value = valueOf(field.of, roots, functions);
    return value == null ? field.or : value;
  }
  if (!field.each) {
    const object = bind(field.fields, roots, functions);
    return Object.keys(object)[0] && object;
  }
  const list = read(field.each, roots);
  return Array.isArray(list) ? list.map((one) => element(field, { ...roots, [field.as]: one }, functions)) : undefined;
}

function element({ item, fields }, roots, functions) {
  return item ? valueOf(item, roots, functions) : bind(fields, roots, functions);
}

/** A path is a root's name, a dot, and the name of a value, which may have dots itself. */
function read(path, roots) {
  const dot = path.indexOf('.');
  const root = roots[dot < 0 ? path : path.slice(0, dot)];
  return dot < 0 || root == null ? root : root[path.slice(dot + 1)];
}
