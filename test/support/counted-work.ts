import assert from 'node:assert/strict';

// The engine cuts a stretch out of a text without copying it.
const SINGLE = ['charAt', 'charCodeAt', 'codePointAt', 'at', 'slice', 'substring'] as const;
const COPYING = ['trim', 'trimEnd', 'trimStart', 'toLowerCase', 'normalize'] as const;
const SEARCHING = ['indexOf', 'lastIndexOf', 'includes'] as const;

type Method = (...args: unknown[]) => unknown;

/**
 * Counts what `run` does, which is the same on every machine and at every load: the characters that it looks at or copies
 * through the methods of strings and regular expressions, and the calls of methods of further prototypes. What a regular
 * expression tries and gives up within a stretch counts once.
 */
export function countedWork(run: () => void, ...prototypes: readonly object[]): number {
  let work = 0;
  const restores: (() => void)[] = [];
  const wrap = (on: object, name: string, wrapper: (original: Method) => Method) => {
    const own = Object.getOwnPropertyDescriptor(on, name)!;
    restores.push(() => Object.defineProperty(on, name, own));
    Object.defineProperty(on, name, { ...own, value: wrapper(own.value as Method) });
  };
  const counted = (cost: (self: unknown, result: unknown) => number) => (original: Method) =>
    function (this: unknown, ...args: unknown[]) {
      const result = original.apply(this, args);
      work += cost(this, result);
      return result;
    };
  for (const name of SINGLE) {
    wrap(
      String.prototype,
      name,
      counted(() => 1),
    );
  }
  for (const name of COPYING) {
    wrap(
      String.prototype,
      name,
      counted((_, result) => (result as string).length + 1),
    );
  }
  for (const name of SEARCHING) {
    // The whole text where nothing is found, and no more than that where something is.
    wrap(
      String.prototype,
      name,
      counted((self, result) => (typeof result === 'number' && result >= 0 ? 1 : String(self).length + 1)),
    );
  }
  // What else takes a regular expression calls this one.
  wrap(
    RegExp.prototype,
    'exec',
    original =>
      function (this: unknown, ...args: unknown[]) {
        const pattern = this as RegExp;
        const text = String(args[0]);
        const from = pattern.global || pattern.sticky ? pattern.lastIndex : 0;
        const result = original.apply(this, args) as RegExpExecArray | null;
        const isAnchored = pattern.sticky || (pattern.source.startsWith('^') && !pattern.multiline);
        const to = result ? result.index + result[0].length : isAnchored ? from : text.length;
        work += Math.max(0, to - from) + 1;
        return result;
      },
  );
  for (const prototype of prototypes) {
    for (const name of Object.getOwnPropertyNames(prototype)) {
      if (name !== 'constructor' && typeof Object.getOwnPropertyDescriptor(prototype, name)!.value === 'function') {
        wrap(
          prototype,
          name,
          counted(() => 1),
        );
      }
    }
  }
  try {
    run();
  } finally {
    for (const restore of restores) {
      restore();
    }
  }
  return work;
}

/** Fails where twice the text takes clearly more than twice the work. */
export function assertLinear(
  what: string,
  textOf: (length: number) => string,
  run: (text: string) => void,
  length: number,
  ...prototypes: readonly object[]
): void {
  const once = countedWork(() => run(textOf(length)), ...prototypes);
  const twice = countedWork(() => run(textOf(2 * length)), ...prototypes);
  assert.ok(once > length / 10, `${what}: only ${once} steps were counted for ${length} characters`);
  assert.ok(twice < 2.3 * once, `${what}: ${once} steps for ${length} characters, ${twice} for twice as many`);
}
