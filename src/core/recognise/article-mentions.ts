import type { MentionCorrection } from '../claims/model.ts';
import type { Span } from '../text/span.ts';
import { ArticleDates, type DatedUnit } from './article-dates.ts';
import { applyCorrections } from './corrections.ts';
import { DATE_TOOLS, type DateTools } from './date-seam.ts';
import { dateMovedBy } from './dates/recognise-dates.ts';
import type { GazetteerIndex } from './gazetteer/index.ts';
import type { DateMention, Mention, NameMention, PublicationDate } from './mention.ts';
import { mergeMentions } from './merge.ts';
import { analyseNames } from './names/analyse.ts';
import type { UnitNames } from './names/candidates/candidate.ts';
import { type DocumentNames, sameDocument } from './names/candidates/document.ts';
import type { NameTagger } from './names/candidates/name-tagger.ts';
import { mentionsOf, movedBy } from './names/mentions.ts';
import { DocumentGatherer } from './names/settle/gather-document.ts';
import { settleUnit } from './names/settle/settle.ts';
import { unitsFrom } from './units.ts';

/** What the recognition of an article depends on besides its text. */
export interface RecognitionSetting {
  readonly gazetteer: GazetteerIndex;
  /** The publication date as the user knows it; without it the article's own is looked for. */
  readonly published?: PublicationDate;
  /** For the publication date in a file's name. */
  readonly fileName?: string;
  readonly corrections?: readonly MentionCorrection[];
  /** Dateline's own date recogniser by default. */
  readonly dates?: DateTools;
  readonly tagger?: NameTagger;
}

/** One replacement in the text: UTF-16 offsets into the text before it. */
export interface TextChange extends Span {
  readonly text: string;
}

/** One of the stretches that are recognised one by one; the offsets of what is found in it count from its start. */
export interface Paragraph extends Pick<DatedUnit, 'start' | 'text'> {
  /** As long as its text and its names stay the same, so does this array. */
  readonly names: readonly NameMention[];
  /** Names and dates as one, before corrections. */
  readonly mentions: readonly Mention[];
}

const NO_NAMES: readonly NameMention[] = [];

/** A class, and nothing is deleted from it, so that all units are laid out alike and quickly read. */
class Unit implements DatedUnit {
  start: number;
  readonly text: string;
  dates: readonly DateMention[] | undefined = undefined;
  names: UnitNames | undefined = undefined;
  /** The names as mentions, relative to the unit's start, made with the document's names as they were then. */
  settled: readonly NameMention[] | undefined = undefined;
  settledFor: DocumentNames | undefined = undefined;
  settledAt = -1;
  /** For which publication day titles were tested. */
  settledOn: string | undefined = undefined;
  /** Names and dates in one, made when asked for. */
  mentions: readonly Mention[] | undefined = undefined;

  constructor(start: number, text: string) {
    this.start = start;
    this.text = text;
  }
}

/** The document's names are gathered, and mentions put in their places, in portions of this many units, so that no step is long. */
const PORTION = 50;

function mentionsOfUnit(unit: Unit): readonly Mention[] {
  unit.mentions ??= mergeMentions(unit.settled ?? [], unit.dates ?? []);
  return unit.mentions;
}

/** Appends the mentions of a unit at their places in the article. */
function place(unit: Unit, all: Mention[]): void {
  const by = unit.start;
  for (const mention of mentionsOfUnit(unit))
    all.push(mention.kind === 'date' ? dateMovedBy(mention, by) : movedBy(mention, by));
}

/**
 * The mentions of one article that is being read or edited. Work is done in steps, so that a caller can stop between
 * them: each paragraph by itself, then what only the whole article tells (surnames, short forms). After
 * an edit only the touched paragraphs are looked at again, and others only where the whole article now says
 * something else. When all steps are done the result equals that of a fresh recognition of the text.
 */
export class ArticleMentions {
  #text: string;
  readonly #setting: RecognitionSetting;
  #units: Unit[];
  #published: PublicationDate | undefined;
  readonly #dates: ArticleDates;
  #document: DocumentNames | undefined;
  #gathered = false;
  #dated = false;
  #all: readonly Mention[] | undefined;

  constructor(text: string, setting: RecognitionSetting) {
    this.#text = text;
    this.#setting = setting;
    this.#units = [];
    unitsFrom(text, 0, ({ start, end }) => this.#units.push(new Unit(start, text.slice(start, end))) > 0);
    this.#dates = new ArticleDates(this.#tools);
    this.#published = this.#findPublished();
  }

  get text(): string {
    return this.#text;
  }

  /** The date that weekdays count from, and where it was found. */
  get published(): PublicationDate | undefined {
    return this.#published;
  }

  /** True when no step is left. */
  get done(): boolean {
    return this.#gathered && this.#dated && this.#units.every(unit => this.#isSettled(unit));
  }

  /**
   * Takes over edits, each into the text that the one before left (as an editor reports them from the last to the
   * first). Mentions of untouched paragraphs stay available at their new places.
   */
  update(changes: readonly TextChange[]): void {
    for (const change of changes) this.#replace(change);
    this.#published = this.#findPublished();
    this.#gathered = false;
    this.#dated = false;
    this.#all = undefined;
  }

  /**
   * One step of work at each call of `next`; a step takes a millisecond or so. Ends when all is done, or when an edit has
   * come between two steps.
   */
  steps(): Generator<void, void> {
    return this.#steps(true);
  }

  *#steps(pauses: boolean): Generator<void, void> {
    const units = this.#units;
    if (!this.#dated) {
      const changed = (unit: Unit) => {
        unit.mentions = undefined;
      };
      yield* this.#dates.steps(this.#text, units, this.#published, changed);
      if (units !== this.#units) return;
      this.#dated = true;
    }
    for (const unit of units) {
      if (unit.names !== undefined) continue;
      this.#analyse(unit);
      if (pauses) yield;
    }
    if (!this.#gathered) {
      const gatherer = new DocumentGatherer(this.#setting.gazetteer, this.#setting.published?.edtf);
      for (let number = 0; number < units.length; number++) {
        gatherer.add(units[number]!.names!, number, units[number]!.text);
        if (pauses && number % PORTION === PORTION - 1) yield;
      }
      yield;
      if (units !== this.#units) return;
      const document = gatherer.finish();
      if (this.#document === undefined || !sameDocument(document, this.#document)) this.#document = document;
      this.#gathered = true;
      yield;
    }
    for (let number = 0; number < units.length; number++) {
      const unit = units[number]!;
      if (this.#isSettled(unit) && (unit.settledAt === number || !this.#document!.ordered)) continue;
      this.#settle(unit, number, this.#document!);
      if (pauses) yield;
    }
    const all: Mention[] = [];
    for (let number = 0; number < units.length; number++) {
      place(units[number]!, all);
      if (pauses && number % PORTION === PORTION - 1) yield;
    }
    if (units === this.#units) this.#all ??= this.#correct(all);
  }

  /** Does all steps that are left. */
  finish(): void {
    for (const _ of this.#steps(false));
  }

  /** All mentions found so far, corrected, in text order. */
  mentions(): readonly Mention[] {
    if (this.#all !== undefined) return this.#all;
    const all: Mention[] = [];
    for (const unit of this.#units) place(unit, all);
    return this.#correct(all);
  }

  /** The paragraphs (or lines, or parts of overlong ones) with what has been found in each. */
  *paragraphs(): Generator<Paragraph, void> {
    for (const unit of this.#units)
      yield { start: unit.start, text: unit.text, names: unit.settled ?? NO_NAMES, mentions: mentionsOfUnit(unit) };
  }

  #correct(mentions: readonly Mention[]): readonly Mention[] {
    return applyCorrections(mentions, this.#setting.corrections ?? [], this.#text, this.#setting.gazetteer);
  }

  get #tools(): DateTools {
    return this.#setting.dates ?? DATE_TOOLS;
  }

  #findPublished(): PublicationDate | undefined {
    return this.#setting.published ?? this.#tools.findPublicationDate(this.#text, this.#setting.fileName);
  }

  #isSettled(unit: Unit): boolean {
    if (unit.names === undefined || unit.settledFor === undefined || unit.settledOn !== this.#published?.edtf)
      return false;
    return unit.settledFor === this.#document || unit.names.independent;
  }

  #analyse(unit: Unit): void {
    unit.names ??= analyseNames(unit.text, this.#setting.gazetteer, this.#setting.tagger);
  }

  #settle(unit: Unit, number: number, document: DocumentNames): void {
    const { gazetteer } = this.#setting;
    const published = this.#published?.edtf;
    const settled = settleUnit(unit.names!, number, unit.text, document, gazetteer, published);
    unit.settled = mentionsOf(settled, unit.text, 0, document, gazetteer, published);
    unit.settledFor = document;
    unit.settledAt = number;
    unit.settledOn = published;
    unit.mentions = undefined;
  }

  /** Cuts the text anew from the unit before the change until the old units fit again. */
  #replace(change: TextChange): void {
    const old = this.#units;
    const text = this.#text.slice(0, change.start) + change.text + this.#text.slice(change.end);
    const shift = change.text.length - (change.end - change.start);
    // A unit's end depends on the two characters behind it.
    let keep = 0;
    while (keep < old.length && old[keep]!.start + old[keep]!.text.length + 3 <= change.start) keep++;
    const units = old.slice(0, keep);
    let after = keep;
    while (after < old.length && old[after]!.start < change.end) after++;
    const from = keep > 0 ? old[keep - 1]!.start + old[keep - 1]!.text.length : 0;
    let joined = old.length;
    unitsFrom(text, from, ({ start, end }) => {
      while (after < old.length && old[after]!.start + shift < start) after++;
      const same = old[after];
      if (same !== undefined && same.start + shift === start && same.start >= change.end) {
        joined = after;
        return false;
      }
      units.push(new Unit(start, text.slice(start, end)));
      return true;
    });
    for (let number = joined; number < old.length; number++) {
      const unit = old[number]!;
      unit.start += shift;
      units.push(unit);
    }
    this.#units = units;
    this.#text = text;
  }
}
