import * as vscode from 'vscode';
import { SPECIAL_CLAIMANTS } from '../../core/check/check-claims.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { YamlMeaning } from '../../core/sidecar/meaning.ts';
import { setting } from '../platform/config.ts';
import { createScheduler } from '../platform/scheduler.ts';
import type { Services } from '../services.ts';
import { oneLine, typeLabel } from '../views/claim-words.ts';
import type { YamlFileHere } from './dateline-files.ts';

/** A value that may stand at a place. */
export interface Candidate {
  readonly text: string;
  /** Beside the value, in the list. */
  readonly detail?: string;
  readonly documentation?: string;
  readonly kind: vscode.CompletionItemKind;
  /** Words by which it is found besides its own. */
  readonly search?: string;
  /** How it is written: dates in quotation marks always, what a schema lists as it stands, else as it needs. */
  readonly style?: 'quoted' | 'bare';
}

export interface Candidates {
  readonly values: readonly Candidate[];
  /** Whether there are more, so that the next letter has to be asked for. */
  readonly incomplete: boolean;
}

/** What is being completed. */
export interface Question {
  readonly file: YamlFileHere;
  readonly path: readonly string[];
  readonly typed: string;
  readonly token: vscode.CancellationToken;
}

/** How many of a gazetteer's thousands of entries, and of a corpus's claims, are handed to the editor at once. */
const MOST = 100;

/** The values that the corpus knows for what stands at a place, the likeliest first. */
export async function candidatesFor(services: Services, meaning: YamlMeaning, question: Question): Promise<Candidates> {
  switch (meaning) {
    case 'type':
      return complete(typeCandidates(services, question));
    case 'actor':
    case 'place':
    case 'entity':
      return entityCandidates(services, question, meaning);
    case 'claim':
      return claimCandidates(services, question);
    case 'date':
      return complete(dateCandidates(services, question));
    case 'annotator':
      return inUse(services, question, [setting('annotator', vscode.Uri.parse(question.file.uri))], claim => [
        claim.annotator,
      ]);
    case 'tag':
      return inUse(services, question, [], ({ stored }) => stored.tags ?? []);
    case 'event':
      return inUse(services, question, [], ({ stored }) => [stored.event?.id]);
    default:
      return complete([]);
  }
}

const complete = (values: readonly Candidate[]): Candidates => ({ values, incomplete: false });

function typeCandidates(services: Services, { file }: Question): Candidate[] {
  return services.references.codebook(file.root).types.map(type => ({
    text: type.id,
    detail: type.label,
    kind: vscode.CompletionItemKind.EnumMember,
    search: type.label,
    ...(type.definition === undefined ? {} : { documentation: type.definition }),
  }));
}

async function entityCandidates(
  services: Services,
  { file, path, typed }: Question,
  of: 'actor' | 'place' | 'entity',
): Promise<Candidates> {
  const gazetteer = await services.references.gazetteer(file.root);
  const query = slug(typed);
  const named = file.article === undefined ? [] : services.entities.of(file.article);
  const near = named
    .filter(
      ({ kind, id, name }) => (of === 'entity' || kind === of) && (id.includes(query) || slug(name).includes(query)),
    )
    .sort((a, b) => b.count - a.count)
    .map(({ id }) => id);
  // The corpus's own entries are the last of a gazetteer, and the likelier.
  const all = [
    ...(of === 'actor' ? [] : gazetteer.placeIds()),
    ...(of === 'place' ? [] : gazetteer.actorIds()),
  ].reverse();
  const begin = all.filter(id => id.startsWith(query));
  const within = begin.length < MOST ? all.filter(id => !id.startsWith(query) && id.includes(query)) : [];
  const ids = [...new Set([...near, ...begin, ...within])];
  const isClaimant = path[2] === 'claimant';
  const special: Candidate[] = isClaimant
    ? [...SPECIAL_CLAIMANTS].map(text => ({
        text,
        kind: vscode.CompletionItemKind.Constant,
        detail: specialName(text),
      }))
    : [];
  const values = ids.slice(0, near.length + MOST).map((id): Candidate => {
    const actor = of === 'place' ? undefined : gazetteer.actor(id);
    const entry = actor ?? gazetteer.place(id);
    return {
      text: id,
      kind: actor ? vscode.CompletionItemKind.Class : vscode.CompletionItemKind.Module,
      ...(entry ? { detail: `${entry.name} · ${entry.kind}`, search: entry.name } : {}),
    };
  });
  return {
    values: [...values.slice(0, near.length), ...special, ...values.slice(near.length)],
    incomplete: ids.length > values.length,
  };
}

function specialName(id: string): string {
  return id === 'outlet' ? vscode.l10n.t('the outlet itself') : vscode.l10n.t('unattributed');
}

async function claimCandidates(services: Services, { file, path, typed, token }: Question): Promise<Candidates> {
  const { corpus } = services.corpus;
  const [, own] = path;
  const article = file.article ?? '';
  const candidate = (claim: CorpusClaim, text: string): Candidate => ({
    text,
    kind: vscode.CompletionItemKind.Reference,
    detail: oneLine(claim.stored.quote, 80),
    search: claim.stored.quote,
    documentation: `${typeLabel(services.references.codebook(file.root), claim.stored.type)} · ${claim.article.title}`,
  });
  const values = corpus
    .claimsOf(article)
    .filter(({ stored }) => stored.id !== own)
    .map(claim => candidate(claim, claim.stored.id));
  // A claim can stand inside one of its own article only.
  if (path[2] === 'inside') {
    return complete(values);
  }
  const query = typed.toLowerCase();
  const most = values.length + MOST;
  for await (const claim of eachClaim(services, token)) {
    if (claim.article.uri !== article && claim.article.root === file.root) {
      const text = `${claim.article.path}#${claim.stored.id}`;
      if (text.toLowerCase().includes(query) || claim.stored.quote.toLowerCase().includes(query)) {
        if (values.length === most) {
          return { values, incomplete: true };
        }
        values.push(candidate(claim, text));
      }
    }
  }
  return complete(values);
}

/** The days that the article is from and speaks of. */
function dateCandidates(services: Services, { file }: Question): Candidate[] {
  const article = file.article ?? '';
  const dates = new Map<string, string>();
  for (const open of services.articles) {
    for (const mention of open.uri === article ? open.mentions : []) {
      if (mention.kind === 'date' && mention.edtf !== undefined && !dates.has(mention.edtf)) {
        dates.set(mention.edtf, `“${oneLine(mention.quote, 60)}”`);
      }
    }
  }
  const published = services.corpus.corpus.article(article)?.published?.edtf;
  if (published !== undefined) {
    dates.set(published, vscode.l10n.t('publication date'));
  }
  return [...dates].map(([text, detail]) => ({ text, detail, kind: vscode.CompletionItemKind.Value, style: 'quoted' }));
}

/** Words that the claims of the corpus use already, the most frequent first. */
async function inUse(
  services: Services,
  { file, token }: Question,
  first: readonly string[],
  wordsOf: (claim: CorpusClaim) => readonly (string | undefined)[],
): Promise<Candidates> {
  const counts = new Map<string, number>();
  for await (const claim of eachClaim(services, token)) {
    for (const word of claim.article.root === file.root ? wordsOf(claim) : []) {
      if (word !== undefined) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
      }
    }
  }
  const words = [
    ...first.filter(word => word !== ''),
    ...[...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word),
  ];
  const values = [...new Set(words)].slice(0, MOST);
  return complete(values.map(text => ({ text, kind: vscode.CompletionItemKind.Value })));
}

/** All claims of the window, giving way between them; ends early when nobody waits any more. */
async function* eachClaim(services: Services, token: vscode.CancellationToken): AsyncGenerator<CorpusClaim> {
  const scheduler = createScheduler();
  let count = 0;
  await services.corpus.unpacked();
  for (const claim of [...services.corpus.corpus.claims()]) {
    if (++count % 500 === 0) {
      await scheduler.yield();
      if (token.isCancellationRequested) {
        return;
      }
    }
    yield claim;
  }
}

/** A name as ids are made of names. */
function slug(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, '-');
}
