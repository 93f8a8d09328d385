import * as vscode from 'vscode';
import {
  claimUses,
  type EntityTarget,
  type IdTarget,
  namesTarget,
  type ReferencePlace,
} from '../../app/annotate/claim-uses.ts';
import { readArticleText } from '../../app/corpus/read-article.ts';
import type { Scheduler } from '../../app/ports.ts';
import { append } from '../../core/append.ts';
import type { CorpusClaim, CorpusSidecar } from '../../core/corpus/model.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { entryKeyAt, scalarsAround } from '../../core/sidecar/locate.ts';
import { meaningOf } from '../../core/sidecar/meaning.ts';
import { LineIndex } from '../../core/text/line-index.ts';
import type { Span } from '../../core/text/span.ts';
import { fileReader } from '../platform/files.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';

/** Every mention of an actor or a place in the articles of its root. Stops early when nobody waits any more. */
export async function findMentions(
  services: Services,
  target: EntityTarget,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  await Promise.race([services.entities.lookAtAll(), cancelled(token)]);
  const scheduler = createScheduler();
  const found: vscode.Location[] = [];
  const open = new Map([...services.articles].map(article => [article.uri, article]));
  const isIt = (mention: Mention) => mention.kind === target.kind && mention.id === target.id;
  for (const { uri, root } of [...services.corpus.corpus.articles]) {
    await scheduler.yield();
    if (token.isCancellationRequested) {
      break;
    }
    const article = open.get(uri);
    if (root !== target.root) {
      continue;
    }
    if (article && !article.isFresh) {
      append(found, locations(uri, article.text, article.mentions.filter(isIt)));
    } else if (mayName(services, uri, target)) {
      const read = await readMentions(services, uri, root, { scheduler, token });
      append(found, locations(uri, read.text, read.mentions.filter(isIt)));
    }
  }
  return found;
}

/** Whether an article is known to name it: found by the recogniser, or by a person's correction. */
function mayName(services: Services, uri: string, { kind, id }: EntityTarget): boolean {
  return (
    services.entities.of(uri).some(entity => entity.kind === kind && entity.id === id) ||
    services.corpus.corpus.sidecarsOf(uri).some(({ parsed }) => parsed.corrections.some(({ link }) => link === id))
  );
}

async function readMentions(
  services: Services,
  uri: string,
  root: string,
  run: { readonly scheduler: Scheduler; readonly token: vscode.CancellationToken },
): Promise<{ text: string; mentions: readonly Mention[] }> {
  const text = await readArticleText(fileReader, uri);
  if (text === undefined) {
    return { text: '', mentions: [] };
  }
  const published = services.corpus.corpus.article(uri)?.published;
  const { ArticleMentions } = await import('../../core/recognise/article-mentions.ts');
  const mentions = new ArticleMentions(text, {
    ...(await services.references.recognition(root)),
    corrections: services.corpus.corpus.sidecarsOf(uri).flatMap(({ parsed }) => parsed.corrections),
    ...(published ? { published } : {}),
  });
  for (const _ of mentions.steps()) {
    await run.scheduler.yield();
    if (run.token.isCancellationRequested) {
      return { text, mentions: [] };
    }
  }
  return { text, mentions: mentions.mentions() };
}

/** Every value of a claim that names the target: where it is typed, taken part in, said, answered. */
export async function findUses(
  services: Services,
  target: IdTarget,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  await services.corpus.settled();
  await services.corpus.unpacked();
  const scheduler = createScheduler();
  const bySidecar = new Map<CorpusSidecar, CorpusClaim[]>();
  for (const claim of services.corpus.corpus.claims()) {
    if (claim.article.root === target.root && claimUses(target, claim)) {
      bySidecar.set(claim.sidecar, [...(bySidecar.get(claim.sidecar) ?? []), claim]);
    }
  }
  const found: vscode.Location[] = [];
  for (const [sidecar, claims] of bySidecar) {
    const raw = await readYaml(sidecar.uri);
    const place = placeOf(sidecar);
    const spans: Span[] = [];
    for (const { stored } of claims) {
      await scheduler.yield();
      if (token.isCancellationRequested) {
        return found;
      }
      const key = entryKeyAt(raw, 'claims', stored.id);
      const scalars = key === undefined ? [] : scalarsAround(raw, key.start);
      for (const scalar of scalars.filter(({ path }) => path[0] === 'claims' && path[1] === stored.id)) {
        if (scalar.part === 'value' && namesTarget(target, meaningOf('sidecar', scalar), scalar.text, place)) {
          spans.push(scalar.span);
        }
      }
    }
    append(found, locations(sidecar.uri, raw, spans));
  }
  return found;
}

export function placeOf({ uri, article, parsed }: CorpusSidecar): ReferencePlace {
  return { sidecar: uri, article, hasClaim: id => parsed.keySpans.has(id) };
}

/** A YAML file as the user sees it, without byte order mark; empty where it cannot be read. */
export async function readYaml(uri: string): Promise<string> {
  const bytes = await fileReader.read(uri);
  return bytes.ok ? new TextDecoder().decode(bytes.value) : '';
}

/** Spans of a text with LF or CRLF line ends as places in its document. */
export function locations(uri: string, text: string, spans: readonly Span[]): vscode.Location[] {
  if (spans.length === 0) {
    return [];
  }
  const lines = new LineIndex(text);
  const at = vscode.Uri.parse(uri);
  return spans.map(span => {
    const start = lines.positionAt(span.start);
    const end = lines.positionAt(span.end);
    return new vscode.Location(at, new vscode.Range(start.line, start.character, end.line, end.character));
  });
}

function cancelled(token: vscode.CancellationToken): Promise<unknown> {
  return new Promise(resolve => token.onCancellationRequested(resolve));
}
