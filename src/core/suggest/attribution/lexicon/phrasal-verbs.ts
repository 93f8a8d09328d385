import { principalParts } from '../../../recognise/lexicon/common-verbs.ts';
import { inflect } from '../../../recognise/lexicon/inflect.ts';
import type { ReportingForm, ReportingVerb } from './reporting-verbs.ts';

/** Verbs that say something only with the words behind them; entries as in the verbs of saying, the words after a space. */
const PHRASAL = `
  point out=cbq assert; make clear=cbqw assert; make it clear=cbqw assert; make known=cq assert; let it be known=cb assert; rule out=o deny;
  play down=o doubt; brush off=o deny; brush aside=o deny; shrug off=o deny; wave off=o deny; laugh off=o deny;
  shoot back=q assert; fire back=q assert; hit back=q assert; snap back=q assert; push back=q assert; push back on=o deny; chime in=q assert;
  weigh in=q assert; cut in=q assert; butt in=q assert; go on to say=cbq assert; go on to argue=cbq assert; go on to add=cbq assert; go on to claim=cbq assert;
  go on to suggest=cbq possible; go so far as to say=cbq assert; go on=q assert; speak out=q assert; lash out=q assert; blurt out=q assert;
  cry out=q assert; sum up=q assert; spell out=ow assert; lay out=ow assert; set out=ow assert; call out=o assert;
  double down=q assert; put it=cq assert`;

interface Phrasal extends ReportingForm {
  readonly rest: readonly string[];
}

const byForm = new Map<string, Phrasal[]>();

for (const row of PHRASAL.split(';')) {
  const [phrase = '', flags = ''] = row.trim().split('=');
  const [first = '', ...rest] = phrase.split(' ');
  const [takes = '', stance = ''] = flags.split(' ');
  const verb: ReportingVerb = {
    lemma: phrase,
    takes,
    stance: stance as ReportingVerb['stance'],
    prepositions: [],
    speech: true,
  };
  for (const [form, { form: kind }] of inflect(principalParts(first))) {
    const known = byForm.get(form);
    const phrasal = { verb, form: kind, rest };
    if (known === undefined) {
      byForm.set(form, [phrasal]);
    } else {
      known.push(phrasal);
    }
  }
}

// "pushed back on" is more than "pushed back".
for (const known of byForm.values()) {
  known.sort((a, b) => b.rest.length - a.rest.length);
}

/**
 * The verb of several words that begins with a lower-case form, if the words behind it follow: "pointed" + "out".
 * @param following the lower-case word that stands so many after the form
 */
export function phrasalVerb(form: string, following: (offset: number) => string | undefined): Phrasal | undefined {
  return byForm.get(form)?.find(({ rest }) => rest.every((word, index) => following(index + 1) === word));
}
