// The part of node:assert/strict that tests use, for hosts without Node. Import it by its Node name; the bundler swaps it.

class AssertionError extends Error {
  name = 'AssertionError';
  constructor(message, actual, expected) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

function check(holds, message, fallback, actual, expected) {
  if (holds) return;
  if (message instanceof Error) throw message;
  throw new AssertionError(message ?? fallback(), actual, expected);
}

function show(value) {
  if (value instanceof Error) return `${value.name}: ${value.message}`;
  if (value instanceof Map) return `Map ${show([...value])}`;
  if (value instanceof Set) return `Set ${show([...value])}`;
  if (typeof value === 'bigint' || typeof value === 'symbol' || typeof value === 'function') return String(value);
  return JSON.stringify(value, undefined, 2) ?? String(value);
}

/** Structural equality of plain data, dates, patterns, maps, sets and typed arrays, with equal prototypes. */
function same(a, b) {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Date) return Object.is(a.getTime(), b.getTime());
  if (a instanceof RegExp) return String(a) === String(b);
  if (a instanceof Map)
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)));
  if (a instanceof Set) return a.size === b.size && [...a].every(value => b.has(value));
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every(key => Object.hasOwn(b, key) && same(a[key], b[key]));
}

function fits(error, expected) {
  if (expected === undefined) return true;
  if (expected instanceof RegExp) return expected.test(String(error));
  if (typeof expected === 'function') {
    return expected.prototype !== undefined && error instanceof expected ? true : expected(error) === true;
  }
  return Object.entries(expected).every(([key, value]) =>
    value instanceof RegExp ? value.test(String(error[key])) : same(error[key], value),
  );
}

function assert(value, message) {
  check(value, message, () => `expected a true value, got ${show(value)}`, value, true);
}

/** Named as in node:assert/strict, and with its meaning. */
const members = {
  ok: assert,
  fail: message => check(false, message, () => 'failed'),
  equal: (actual, expected, message) =>
    check(
      Object.is(actual, expected),
      message,
      () => `expected ${show(expected)}, got ${show(actual)}`,
      actual,
      expected,
    ),
  notEqual: (actual, other, message) =>
    check(!Object.is(actual, other), message, () => `expected something other than ${show(other)}`, actual, other),
  deepEqual: (actual, expected, message) =>
    check(same(actual, expected), message, () => `expected ${show(expected)}, got ${show(actual)}`, actual, expected),
  notDeepEqual: (actual, other, message) =>
    check(!same(actual, other), message, () => `expected something other than ${show(other)}`, actual, other),
  match: (text, pattern, message) =>
    check(typeof text === 'string' && pattern.test(text), message, () => `expected ${show(text)} to match ${pattern}`),
  doesNotMatch: (text, pattern, message) =>
    check(
      typeof text === 'string' && !pattern.test(text),
      message,
      () => `expected ${show(text)} not to match ${pattern}`,
    ),
  throws(action, expected, message) {
    let error;
    try {
      action();
    } catch (caught) {
      error = { caught };
    }
    checkError(error, expected, message);
  },
  async rejects(action, expected, message) {
    let error;
    try {
      await (typeof action === 'function' ? action() : action);
    } catch (caught) {
      error = { caught };
    }
    checkError(error, expected, message);
  },
};

function checkError(error, expected, message) {
  if (typeof expected === 'string') return checkError(error, undefined, expected);
  check(error !== undefined, message, () => 'expected an error, got none');
  check(fits(error.caught, expected), message, () => `the error is not the expected one: ${show(error.caught)}`);
}

const strict = Object.assign(assert, members, {
  strictEqual: members.equal,
  notStrictEqual: members.notEqual,
  deepStrictEqual: members.deepEqual,
  AssertionError,
});

// biome-ignore lint/style/noDefaultExport: it stands in for a module that has one
export { strict as default };
