import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = process.env.DATELINE_ROOT!;
const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const texts: Record<string, string> = JSON.parse(readFileSync(path.join(root, 'media/l10n/package.nls.json'), 'utf8'));
const contributes = manifest.contributes;

function sourceText(): string {
  return readdirSync(path.join(root, 'src'), { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.ts'))
    .map(name => readFileSync(path.join(root, 'src', name), 'utf8'))
    .join('\n');
}

describe('manifest', () => {
  it('has a text for every key, and no text that nothing asks for', () => {
    const keys = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(match => match[1]!);
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(texts).sort());
  });

  it('contributes exactly the commands that are registered', () => {
    const contributed = contributes.commands.map((entry: { command: string }) => entry.command).sort();
    const source = sourceText();
    const registered = [
      ...source.matchAll(/^ {2}'(dateline\.[\w.]+)':|(?:registerCommand|place\.act<\w+>)\(\s*'(dateline\.[\w.]+)'/gm),
    ].map(match => match[1] ?? match[2]!);
    // These are for rows of the trees, which hand them what to open, and for keys, which hand them what they do.
    const internal = [
      'dateline.file.openAt',
      'dateline.merge.decide',
      'dateline.results.open',
      'dateline.review.showMore',
      'dateline.suggest.key',
    ];
    assert.deepEqual([...new Set(registered)].filter(id => !internal.includes(id)).sort(), contributed);
  });

  it('gives every colour in all four kinds of theme', () => {
    for (const color of contributes.colors) {
      assert.deepEqual(
        Object.keys(color.defaults).sort(),
        ['dark', 'highContrast', 'highContrastLight', 'light'],
        color.id,
      );
    }
  });

  it('declares every setting that the code reads, and reads every one that it declares', () => {
    const config = readFileSync(path.join(root, 'src/vscode/platform/config.ts'), 'utf8');
    const block = /interface Settings \{([\s\S]*?)\n\}/.exec(config)![1]!;
    const read = [...block.matchAll(/readonly (?:'([\w.]+)'|(\w+)):/g)].map(
      match => `dateline.${match[1] ?? match[2]}`,
    );
    assert.deepEqual(read.sort(), Object.keys(contributes.configuration.properties).sort());
    const source = sourceText();
    for (const key of read) {
      const name = key.slice('dateline.'.length);
      assert.ok(source.split(`'${name}'`).length > 2, `${key} is never read`);
    }
  });

  it('uses only context keys that the code sets', () => {
    const keysFile = readFileSync(path.join(root, 'src/vscode/platform/context-keys.ts'), 'utf8');
    const known = new Set([...keysFile.matchAll(/'(dateline\.\w+)':/g)].map(match => match[1]!));
    const views = new Set(contributes.views.dateline.map((view: { id: string }) => view.id));
    const clauses = [...JSON.stringify(manifest).matchAll(/"(?:when|enablement)":"((?:[^"\\]|\\.)*)"/g)].map(
      match => match[1]!,
    );
    for (const clause of clauses) {
      for (const [key] of clause.matchAll(/\bdateline\.\w+/g)) {
        assert.ok(known.has(key) || views.has(key), `${key} in “${clause}”`);
      }
    }
  });

  it('gives every keybinding a condition and a form for the Mac', () => {
    for (const binding of contributes.keybindings) {
      assert.ok(binding.when && binding.mac, binding.key);
    }
  });

  it('names only files that exist', () => {
    const files = [
      manifest.icon,
      ...contributes.grammars.map((entry: { path: string }) => entry.path),
      ...contributes.languages.map((entry: { configuration: string }) => entry.configuration),
      ...contributes.yamlValidation.map((entry: { url: string }) => entry.url),
      ...contributes.viewsContainers.activitybar.map((entry: { icon: string }) => entry.icon),
      ...contributes.walkthroughs.flatMap((entry: { steps: { media: { image: Record<string, string> } }[] }) =>
        entry.steps.flatMap(step => Object.values(step.media.image)),
      ),
    ];
    for (const file of files) {
      assert.ok(existsSync(path.join(root, file)), file);
    }
  });

  it('promises no newer editor than it is typed against', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });
});
