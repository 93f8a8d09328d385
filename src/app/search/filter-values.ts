import { CLAIM_STATUSES } from '../../core/claims/model.ts';
import type { CorpusClaim } from '../../core/corpus/model.ts';
import type { FacetFilter } from '../../core/search/document.ts';
import { SEARCH_STATES } from '../../core/search/document.ts';
import type { FilterValue } from '../../core/search/query/complete.ts';
import type { DateFilter } from '../../core/search/query/query.ts';
import type { CorpusService } from '../corpus/corpus-service.ts';
import type { Scheduler } from '../ports.ts';
import type { ReferenceService } from '../references/reference-service.ts';

/** Claims looked at before the scheduler is asked: it costs a little itself. */
const AT_ONCE = 500;
const COUNTED = ['type', 'actor', 'place', 'outlet', 'by', 'status', 'date'] as const;
type Counted = (typeof COUNTED)[number];
type Counts = Readonly<Record<Counted, ReadonlyMap<string, number>>>;

/** What each filter can be given in this corpus. Counted in slices when it is first asked for, and kept until a change. */
export class FilterValues {
  readonly #corpus: CorpusService;
  readonly #references: ReferenceService;
  readonly #scheduler: Scheduler;
  readonly #ends: (() => void)[];
  #counts: Promise<Counts> | undefined;
  readonly #values = new Map<string, Promise<readonly FilterValue[]>>();

  constructor(parts: { corpus: CorpusService; references: ReferenceService; scheduler: Scheduler }) {
    this.#corpus = parts.corpus;
    this.#references = parts.references;
    this.#scheduler = parts.scheduler;
    this.#ends = [
      parts.corpus.onDidChange(() => {
        this.#counts = undefined;
        this.#values.clear();
      }),
      parts.references.onDidChange(() => this.#values.clear()),
    ];
  }

  dispose(): void {
    for (const end of this.#ends) {
      end();
    }
  }

  /**
   * The values of a filter, most used first.
   * @param typed of dates: years are offered at first, after a year its months, after a month its days, newest first
   */
  of(filter: FacetFilter | DateFilter, typed = ''): Promise<readonly FilterValue[]> {
    const length = /^\d{4}-\d\d/.test(typed) ? 10 : /^\d{4}/.test(typed) ? 7 : 4;
    const isDate = filter === 'after' || filter === 'before' || filter === 'on';
    const key = isDate ? `date ${length}` : filter;
    const known = this.#values.get(key);
    if (known) {
      return known;
    }
    const found = isDate ? this.#dates(length) : this.#facet(filter);
    this.#values.set(key, found);
    found.catch(() => this.#values.delete(key));
    return found;
  }

  async #facet(filter: FacetFilter): Promise<readonly FilterValue[]> {
    if (filter === 'is') {
      return SEARCH_STATES.map(id => ({ id, label: '', count: 0 }));
    }
    const counts = (await this.#counted())[filter];
    const labels = new Map<string, string>();
    switch (filter) {
      case 'type':
        for (const root of this.#corpus.roots) {
          for (const { id, label } of this.#references.codebook(root).types) {
            labels.set(id, label);
          }
        }
        break;
      case 'status':
        for (const status of CLAIM_STATUSES) {
          labels.set(status, '');
        }
        break;
      case 'actor':
      case 'place':
        for (const id of counts.keys()) {
          labels.set(id, this.#nameOf(id));
        }
        break;
      default:
    }
    // Types and statuses that are not used yet come after those that are.
    return [...new Set([...counts.keys(), ...labels.keys()])]
      .map(id => ({ id, label: labels.get(id) ?? '', count: counts.get(id) ?? 0 }))
      .sort((a, b) => b.count - a.count);
  }

  async #dates(length: number): Promise<readonly FilterValue[]> {
    const counts = new Map<string, number>();
    for (const [date, count] of (await this.#counted()).date) {
      if (date.length >= length) {
        const id = date.slice(0, length);
        counts.set(id, (counts.get(id) ?? 0) + count);
      }
    }
    return [...counts].sort(([a], [b]) => (a < b ? 1 : -1)).map(([id, count]) => ({ id, label: '', count }));
  }

  #nameOf(id: string): string {
    for (const root of this.#corpus.roots) {
      const gazetteer = this.#references.gazetteerNow(root);
      const name = gazetteer?.actor(id)?.name ?? gazetteer?.place(id)?.name;
      if (name !== undefined) {
        return name;
      }
    }
    return '';
  }

  #counted(): Promise<Counts> {
    this.#counts ??= this.#count();
    return this.#counts;
  }

  async #count(): Promise<Counts> {
    const counts = Object.fromEntries(COUNTED.map(name => [name, new Map<string, number>()])) as {
      [name in Counted]: Map<string, number>;
    };
    let looked = 0;
    for (const claim of this.#corpus.corpus.claims()) {
      for (const [name, value] of valuesOf(claim)) {
        if (value !== undefined && value !== '') {
          counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
        }
      }
      if (++looked % AT_ONCE === 0) {
        await this.#scheduler.yield();
      }
    }
    return counts;
  }
}

function* valuesOf({ stored, article, annotator }: CorpusClaim): Iterable<[Counted, string | undefined]> {
  yield ['type', stored.type];
  const claimant = stored.claimant?.id;
  const actors = [...(stored.event?.actors?.value ?? []), ...(stored.event?.targets?.value ?? [])];
  for (const actor of new Set(claimant === undefined ? actors : [...actors, claimant])) {
    yield ['actor', actor];
  }
  yield ['place', stored.event?.place?.value];
  yield ['outlet', article.outlet];
  yield ['by', annotator];
  yield ['status', stored.status ?? 'draft'];
  // Of a season, which EDTF writes as a month from 21 on, the year.
  yield [
    'date',
    /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?/.exec(stored.event?.date?.value ?? article.published?.edtf ?? '')?.[0],
  ];
}
