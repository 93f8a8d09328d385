import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';

export const root = process.env.DATELINE_ROOT ?? '.';

// Both are CommonJS that names its exports in a way that an import cannot see.
const requireHere = createRequire(path.resolve(root, 'package.json'));
const textmate = requireHere('vscode-textmate') as typeof import('vscode-textmate');
const oniguruma = requireHere('vscode-oniguruma') as typeof import('vscode-oniguruma');

/** Looks for the next match in a line: what tokenising spends its time on. */
export const scannerPrototype: object = oniguruma.OnigScanner.prototype;

export const syntaxFile = (name: string): string => path.join(root, 'syntaxes', name);

export const ARTICLE = 'text.dateline.article';
export const SIDECAR = 'dateline.sidecar.injection';

/** A piece of a line with its scopes, the outermost first, without the grammar's own. */
export interface Piece {
  readonly text: string;
  readonly scopes: readonly string[];
}

const library = loadOniguruma();

/**
 * A grammar as the editor loads it: the same regular expressions engine and tokeniser.
 *
 * @param files by scope name; ours are known already
 * @param injected scope names of grammars injected into it
 */
export async function grammar(
  scope: string,
  files: Readonly<Record<string, string>> = {},
  injected: readonly string[] = [],
): Promise<IGrammar> {
  const known: Readonly<Record<string, string>> = {
    ...files,
    [ARTICLE]: syntaxFile('article.tmLanguage.json'),
    [SIDECAR]: syntaxFile('sidecar.injection.tmLanguage.json'),
  };
  const registry = new textmate.Registry({
    onigLib: library,
    loadGrammar: async name => {
      const file = known[name];
      return file === undefined ? null : textmate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: name => (name === scope ? [...injected] : undefined),
  });
  return (await registry.loadGrammar(scope)) ?? Promise.reject(new Error(`No grammar ${scope}`));
}

/** Line by line, as the editor does it, the state carried over. */
export function tokenise(of: IGrammar, text: string): Piece[][] {
  let state = textmate.INITIAL;
  return text.split('\n').map(line => {
    const result = of.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => {
      return { text: line.slice(startIndex, endIndex), scopes: scopes.slice(1) };
    });
  });
}

/** The stretches of each line that have a scope beginning with `prefix`, joined where they touch. */
export function stretches(lines: readonly (readonly Piece[])[], prefix: string): string[] {
  return lines.flatMap(pieces => {
    const found: string[] = [];
    let open = false;
    for (const { text, scopes } of pieces) {
      const inside = scopes.some(scope => scope.startsWith(prefix));
      if (inside && open) {
        found.push(`${found.pop()}${text}`);
      } else if (inside) {
        found.push(text);
      }
      open = inside;
    }
    return found;
  });
}

/** Folders of the YAML grammars that the test hosts' editors bring along, newest last; empty before the first run of a host. */
export function editorYamlFolders(): string[] {
  const cache = path.join(root, '.vscode-test');
  const servers = existsSync(cache) ? readdirSync(cache).filter(name => name.startsWith('server-')) : [];
  return servers
    .sort()
    .map(name => path.join(cache, name, 'node_modules/code-server/lib/vscode/extensions/yaml/syntaxes'))
    .filter(folder => existsSync(path.join(folder, 'yaml.tmLanguage.json')));
}

async function loadOniguruma() {
  const wasm = requireHere.resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(readFileSync(wasm));
  return {
    createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text: string) => new oniguruma.OnigString(text),
  };
}
