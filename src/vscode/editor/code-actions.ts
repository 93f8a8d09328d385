import * as vscode from 'vscode';
import type { MentionCorrection } from '../../core/claims/model.ts';
import type { Mention } from '../../core/recognise/mention.ts';
import { Owner } from '../platform/lifecycle.ts';
import type { Feature, Services } from '../services.ts';
import { oneLine, typeLabel } from '../views/claim-words.ts';
import { isCounted } from './counted-date.ts';
import { isNominal, type OpenArticle, type PlacedClaim } from './open-article.ts';
import { ARTICLE_LANGUAGE } from './open-articles.ts';

const KINDS = [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.Refactor];
/** Handed a mention and a decision by the actions below; of no use to anybody else. */
const DECIDE = 'dateline.mention.decide';

interface Decision {
  readonly uri: string;
  readonly offset: number;
  readonly nominal: boolean;
  readonly verdict: 'confirm' | 'reject';
  readonly scope: MentionCorrection['scope'];
}

/** What the light bulb offers in an article: on a mention, on a selection, on a claim. */
export const codeActions: Feature = services => {
  const owner = new Owner();
  owner.own(vscode.commands.registerCommand(DECIDE, (decision: Decision) => decide(services, decision)));
  owner.own(
    vscode.languages.registerCodeActionsProvider(
      [{ language: ARTICLE_LANGUAGE }, { language: 'plaintext' }],
      {
        provideCodeActions(document, range) {
          const article = services.articles.get(document);
          if (!article) {
            return undefined;
          }
          const span = article.spanOf(range);
          const mention = services.highlights.isOn ? article.mentionAt(span.start) : undefined;
          return [
            ...(mention && span.end <= mention.end ? mentionActions(article, mention) : []),
            ...(span.end > span.start ? selectionActions(article.text.slice(span.start, span.end)) : []),
            ...article
              .claimsAt(span.start)
              .slice(0, 3)
              .flatMap(claim => claimActions(services, claim)),
          ];
        },
      },
      { providedCodeActionKinds: KINDS },
    ),
  );
  return owner;
};

function mentionActions(article: OpenArticle, mention: Mention): vscode.CodeAction[] {
  const nominal = isNominal(mention);
  const spot = { uri: article.uri, offset: mention.start, nominal };
  const words = oneLine(mention.quote, 40);
  const decision = (title: string, verdict: Decision['verdict'], scope: Decision['scope']) =>
    action(title, vscode.CodeActionKind.QuickFix, DECIDE, { ...spot, verdict, scope });
  const count = article.countOf(mention);
  const isNamed = mention.kind !== 'date' && mention.id !== undefined;
  const meant = mention.kind === 'date' ? mention.edtf : mention.name;
  const actions: vscode.CodeAction[] = [];
  if (mention.correction === undefined && meant !== undefined) {
    actions.push(decision(vscode.l10n.t('Confirm “{0}” as {1}', words, oneLine(meant, 40)), 'confirm', 'this'));
  }
  actions.push(
    action(
      mention.kind === 'date'
        ? vscode.l10n.t('Change the Date of “{0}”…', words)
        : vscode.l10n.t('Link “{0}” to Another…', words),
      vscode.CodeActionKind.QuickFix,
      'dateline.mention.relink',
      spot,
    ),
  );
  if (mention.kind === 'date' && isCounted(mention)) {
    const title = vscode.l10n.t('Set the Publication Date…');
    actions.push(action(title, vscode.CodeActionKind.QuickFix, 'dateline.article.setPublished', spot));
  }
  if (!isNamed && !nominal && mention.kind !== 'date') {
    actions.push(
      action(
        vscode.l10n.t('Add “{0}” to the Gazetteer…', words),
        vscode.CodeActionKind.QuickFix,
        'dateline.gazetteer.add',
      ),
    );
  }
  actions.push(decision(vscode.l10n.t('Remove the Highlight of “{0}” Here', words), 'reject', 'this'));
  if (count > 1) {
    actions.push(
      decision(
        vscode.l10n.t('Remove the Highlight of “{0}” in This Article ({1} Times)', words, count),
        'reject',
        'article',
      ),
    );
  }
  return actions;
}

/** The longest name that can be added to the gazetteer. */
const LONGEST_NAME = 120;

function selectionActions(selected: string): vscode.CodeAction[] {
  const words = selected.trim();
  if (words === '') {
    return [];
  }
  const tag = action(vscode.l10n.t('Tag as Claim…'), vscode.CodeActionKind.Refactor, 'dateline.claim.tag');
  return words.length > LONGEST_NAME || words.includes('\n')
    ? [tag]
    : [
        tag,
        action(
          vscode.l10n.t('Add “{0}” to the Gazetteer…', oneLine(words, 40)),
          vscode.CodeActionKind.Refactor,
          'dateline.gazetteer.add',
        ),
      ];
}

function claimActions(services: Services, { claim }: PlacedClaim): vscode.CodeAction[] {
  const type = typeLabel(services.references.codebook(claim.article.root), claim.stored.type);
  const words = oneLine(claim.stored.quote, 30);
  const kind = vscode.CodeActionKind.Refactor;
  return [
    action(vscode.l10n.t('Change Claim “{0}” ({1})…', words, type), kind, 'dateline.claim.change', claim.key),
    action(vscode.l10n.t('Delete Claim “{0}”', words), kind, 'dateline.claim.delete', claim.key),
    action(vscode.l10n.t('Show Claim “{0}” in Sidecar', words), kind, 'dateline.claim.openSidecar', claim.key),
  ];
}

/** An action that runs a command. */
export function action(
  title: string,
  kind: vscode.CodeActionKind,
  command: string,
  ...given: readonly unknown[]
): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = { command, title, arguments: [...given] };
  return made;
}

async function decide(services: Services, decision: Decision | undefined | null): Promise<void> {
  const { uri, offset, nominal, verdict, scope } = decision ?? {};
  const article = uri === undefined ? undefined : services.articles.at(uri);
  const mention = offset === undefined ? undefined : article?.mentionFrom(offset, nominal === true);
  if (!article || !mention || !verdict || !scope) {
    return;
  }
  const { correct } = await import('../commands/correct-mention.ts');
  await correct(services, article, mention, { scope, verdict, ...(verdict === 'confirm' ? meaningKept(mention) : {}) });
}

/** What a confirmation pins down, so that it holds when the recogniser changes its mind. */
function meaningKept(mention: Mention): Pick<MentionCorrection, 'kind' | 'link' | 'edtf'> {
  if (mention.kind === 'date') {
    return { kind: 'date', ...(mention.edtf === undefined ? {} : { edtf: mention.edtf }) };
  }
  return { kind: mention.kind, ...(mention.id === undefined ? {} : { link: mention.id }) };
}
