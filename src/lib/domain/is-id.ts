/** What an id looks like. Without schemas, so that a browser that only shows them carries none. */

/** Letters, digits, dot, dash, underscore: safe in a path, a file name and a document key. */
export const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

export const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
