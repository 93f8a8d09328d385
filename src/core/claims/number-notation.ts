import type { ClaimNumber } from './model.ts';

/**
 * A quantity of a claim as one line that can be typed: what is counted, of whom, a colon, the figure, the unit.
 * `killed of civilians: 3-5`, `distance: ~40 km`, `injured: >=20`, `3..4..6` with the best value between least and most.
 */
export function numberNotation({ what, of, min, best, max, unit, approximate }: ClaimNumber): string {
  const subject = [what, of === undefined ? undefined : `of ${of}`].filter(Boolean).join(' ');
  const figure = figureOf(min, best, max);
  const value = [`${approximate === true ? '~' : ''}${figure}`, unit].filter(Boolean).join(' ');
  return subject === '' ? value : `${subject}: ${value}`;
}

function figureOf(min: number | undefined, best: number | undefined, max: number | undefined): string {
  if (best !== undefined && (min !== undefined || max !== undefined)) {
    return min === best && max === best ? `${best}` : `${min ?? ''}..${best}..${max ?? ''}`;
  }
  if (min !== undefined && max !== undefined) {
    return `${min}-${max}`;
  }
  return min !== undefined ? `>=${min}` : max !== undefined ? `<=${max}` : `${best ?? ''}`;
}

const FIGURE = '\\d+(?:\\.\\d+)?';
const LINE = new RegExp(
  `^(?:(?<subject>[^:]+):)?\\s*(?<about>~)?\\s*(?:(?<from>${FIGURE})?\\.\\.(?<mid>${FIGURE})\\.\\.(?<to>${FIGURE})?|(?<low>${FIGURE})\\s*[-–]\\s*(?<high>${FIGURE})|(?:>=|≥)\\s*(?<least>${FIGURE})|(?:<=|≤)\\s*(?<most>${FIGURE})|(?<exact>${FIGURE}))\\s*(?<unit>[^\\d\\s].*)?$`,
  'u',
);

/** Reads {@link numberNotation}; undefined where it is none, or where least, best and most are not in this order. */
export function readNumberNotation(text: string): ClaimNumber | undefined {
  const found = LINE.exec(text.trim())?.groups;
  if (!found) {
    return undefined;
  }
  const number = (digits: string | undefined) => (digits === undefined ? undefined : Number(digits));
  const min = number(found.from ?? found.low ?? found.least);
  const best = number(found.mid ?? found.exact);
  const max = number(found.to ?? found.high ?? found.most);
  const steps = [min, best, max].filter(step => step !== undefined);
  if (steps.some((step, index) => index > 0 && step < steps[index - 1]!)) {
    return undefined;
  }
  const subject = found.subject?.trim() ?? '';
  const parted = /(?:^|\s)of\s+/.exec(subject);
  const what = subject.slice(0, parted?.index ?? subject.length).trim();
  const of = parted === null ? '' : subject.slice(parted.index + parted[0].length);
  return {
    ...(what === '' ? {} : { what }),
    ...(of === '' ? {} : { of }),
    ...(min === undefined ? {} : { min }),
    ...(best === undefined ? {} : { best }),
    ...(max === undefined ? {} : { max }),
    ...(found.unit === undefined ? {} : { unit: found.unit.trim() }),
    ...(found.about === undefined ? {} : { approximate: true }),
  };
}
