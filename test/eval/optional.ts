import { createRequire } from 'node:module';
import path from 'node:path';

/** The package, if it is installed; it is no part of the project and nothing depends on it. */
export function optional<T>(root: string, name: string): T | undefined {
  const from = createRequire(path.join(root, 'package.json'));
  try {
    return from(name) as T;
  } catch {
    return undefined;
  }
}
