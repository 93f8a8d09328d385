import { inflect, type VerbForm } from '../../../recognise/lexicon/inflect.ts';

/**
 * How sure a verb makes its source sound (FactBank): assert CT+, likely PR+, possible PS+, deny CT-, doubt PR-,
 * open Uu (asked, wished, planned, demanded, threatened).
 */
export type Stance = 'assert' | 'likely' | 'possible' | 'deny' | 'doubt' | 'open';

/**
 * What a verb of saying, thinking or intending takes:
 * c a clause with "that"; b also without "that"; q a quotation; t an addressee before the clause; i "to" + verb;
 * x somebody + "to" + verb; o an object that is the content ("condemned the attack"); a somebody + preposition ("accused X
 * of"); w a question ("asked whether"); s "as" ("described X as"); u impersonal passive ("is believed to", "it was reported
 * that"); r is common in other senses, so that an object or infinitive counts only with a person or body as its subject.
 */
export interface ReportingVerb {
  readonly lemma: string;
  readonly takes: string;
  readonly stance: Stance;
  /** Prepositions that introduce the content: "warned of", "called for", "called on X to". */
  readonly prepositions: readonly string[];
  /** True for saying, false for thinking, feeling and intending. */
  readonly speech: boolean;
}

const SPEECH = `
  say/said/said cbqwu assert; assess cw assert; tell/told/told cbqtwx:of assert; state cbqu assert; announce cbqou assert; claim cbqui assert; allege cbqou likely;
  report cbqou assert; confirm cbqowu assert; deny cbqo deny; warn cbqtx:of,about,against assert; insist cbq:on assert; argue cbqu:for,against assert;
  add cbq assert; note cbq assert; reveal cbqowu assert; disclose cbqowu assert; declare cbqou assert; vow cbqi open; pledge cbqio open; promise cbqtio open;
  threaten cbqi:with open; demand cqio open; urge cqox open; accuse a:of assert; blame a:for,on assert; condemn cqo assert; denounce cqos assert;
  reject cqo deny; dismiss qos deny; acknowledge cbqo assert; admit cbqo:to assert; concede cbqo assert; describe qows assert;
  caution cbqt:against assert; stress cbqo assert; reiterate cbqo assert; underscore cqor assert; underline cqor assert; emphasise cqo assert; emphasize cqo assert;
  suggest cbqou possible; estimate cbqu likely; testify cbq assert; tweet cbq assert; write/wrote/written cbq assert; post bq assert; quote q assert; cite qo assert;
  reply cbq assert; respond cbq assert; answer cbq assert; maintain cbq assert; recall cbq assert; explain cbqow assert; predict cbqo likely; forecast/forecast/forecast cbqo likely;
  ask cbqtwx:for open; inquire qw open; question qw doubt; wonder cqw open; call xq:for,on,upon open; appeal q:for,to open; plead q:for,with open; beg qx:for open;
  request cqox open; propose cqoi open; recommend cqo open; advise cqtx:against open; order cqxo open; instruct cx open; command cqx open; direct x open; invite x open;
  offer qi open; agree cbqi:to,on assert; refuse i deny; decline i deny; criticise qoa:for assert; criticize qoa:for assert; praise qoa:for assert; hail qos assert; laud qo assert;
  slam qor assert; defend or assert; identify s assert; blast qoa:for assert; lambaste qo assert; decry qo assert; deplore qo assert; welcome qo assert; mock qo assert; attack qr:for assert;
  inform ct assert; notify ct assert; remind cqt assert; assure cqt assert; reassure cqt assert; brief t assert; persuade ctx assert; convince ctx assert; swear/swore/sworn cbqi assert;
  remark cbq assert; observe cbq assert; comment cq assert; mention cqo assert; assert cbqo assert; affirm cbqo assert; contend cbq assert; complain cbq:of,about assert;
  protest cq assert; object cq:to deny; counter cq assert; retort cq assert; rebut qo deny; refute cqo deny; dispute co deny; contradict co deny; challenge qr doubt;
  joke cbq assert; quip cq assert; boast cbq:of,about assert; brag cbq:about assert; lament cqo assert; exclaim cq assert; shout cq assert; yell cq assert; chant q assert; whisper cq assert; mutter cq assert;
  scream q assert; cry q assert; sigh q assert; laugh q assert; continue q assert; conclude cbq assert; begin/began/begun q assert; repeat cqo assert; speak/spoke/spoken q:of,about assert; talk q:of,about assert; elaborate q assert;
  hint cbq:at possible; theorize cbu possible; theorise cbu possible; hypothesize cb possible; hypothesise cb possible; rumour u possible; rumor u possible; imply cb possible; signal cbqi possible; indicate cbu likely; speculate cbq possible; guess cbq possible; propose cqoi open; advocate qo:for open; endorse o assert;
  apologise q:for assert; apologize q:for assert; thank qa:for assert; congratulate qa:on,for assert; commend qoa:for assert; applaud qoa:for assert; honour qr assert;
  express o assert; voice o assert; outline ow assert; detail ow assert; recount cqow assert; relate c assert; narrate q assert; attribute a:to likely; ascribe a:to likely; label s assert; brand s assert; term r assert; dub r assert; characterise s assert; characterize s assert; portray s assert; liken a:to assert; compare a:to,with assert;
  certify c assert; rule c assert; proclaim cbqo assert; profess cqo assert; preach cq assert; pronounce cq assert; stipulate c assert; decree c assert; specify cw assert; clarify cw assert; verify cw assert; prove/proved/proven c assert; show/showed/shown cbwor assert; demonstrate c assert; document owr assert;
  crow q assert; bark q assert; growl q assert; hiss q assert; sneer q assert; scoff q:at doubt; snort q assert; chuckle q assert; deadpan q assert; thunder q assert; rant q:about assert; coo q assert;
  grumble cbq:about assert; gripe cbq:about assert; moan cq:about assert; groan q assert; beam q assert; marvel cq:at assert; exult q assert; implore qx:for open; concur cq assert; demur q doubt; bluster q assert;
  howl q assert; roar q assert; sob q assert; stammer q assert; stutter q assert; murmur cq assert; mumble cq assert; pontificate q assert; editorialize cq assert; sniff q assert; wisecrack q assert; trumpet qo assert; blog cbq assert; relay cq assert;
  rebuke qoa:for assert; chide q assert; scold q assert; ridicule qo assert; vilify o assert; bemoan qo assert; tout qos assert; opine cbq assert; posit c possible; surmise cbq possible; venture cq possible; counsel qx assert; appeal q:for open; lobby x:for open; press xa:for open; pressure x open; encourage x open; insinuate cbq possible; reason cq assert; intimate cbq possible; attest cb:to assert; vouch q assert;
  summarise q assert; summarize q assert; text cq assert; email q assert; retweet q assert; sum q assert; interject q assert; volunteer cq assert; confide cbq assert; confess cbq:to assert; enthuse q assert; gush q assert; fume q assert; snap q assert; intone q assert; clarify cqw assert; bellow q assert; plead q open; tease q assert; muse cq assert; reflect q assert; pray cq:for open; charge cbqr assert; hold/held/held cr assert; read/read/read qr assert; put/put/put r assert`;

const THOUGHT = `
  believe cbwu:in likely; think/thought/thought cbqu:of,about likely; expect cbxiou likely; hope cbqi:for open; fear cbqou possible; suspect cbou likely; doubt cbow doubt;
  know/knew/known cbu assert; understand/understood/understood cbu assert; assume cbu likely; presume cbu likely; suppose cbu likely; consider csu likely; regard s likely; view s likely; see/saw/seen csr likely; feel/felt/felt cb likely; anticipate co likely;
  plan i:on open; intend ix open; want ixo open; wish cbi open; seek/sought/sought ir open; aim i open; mean/meant/meant cir assert; decide ciw open; opt i open; resolve ci open; prepare ir open; desire i open; prefer ix open; need r open; like r assert;
  favour o open; favor o open; oppose o deny; support or assert; back or assert; love r assert; hate r assert; worry cbq:about likely; realise cbw assert; realize cbw assert; learn cbw assert; discover cw assert; find/found/found cbwor assert; recognise cw assert; recognize cw assert; remember cbqw assert; forget/forgot/forgotten cb assert; imagine cbq possible; dream cq:of open; regret coq assert; envision c possible; foresee/foresaw/foreseen co likely; contemplate o possible; determine cw assert; conclude cbq assert; judge c likely; reckon cb likely; figure cb likely; agree cbqi:to,on assert; disagree cq:with deny; await o open; resent o assert; admire r assert; vow cbqi open; urge cqox open; trust c likely; hesitate i open; attempt r open; consider csuo likely; dispute co deny; welcome qo assert; count r likely; mull o possible; weigh or possible; pursue r open; care w assert; accept c assert; bet cb likely; appreciate cq assert; insist cbq:on assert; yearn i open; long i open; crave r open; require cr open; choose/chose/chosen i open; dread o possible; pretend cbi doubt; refuse i deny; target r open; ponder ow possible`;

export interface ReportingForm {
  readonly verb: ReportingVerb;
  readonly form: VerbForm;
}

const forms = new Map<string, ReportingForm>();

function load(table: string, speech: boolean): void {
  for (const row of table.split(';')) {
    const [entry = '', flags = '', stance = 'assert'] = row.trim().split(/\s+/);
    const [takes = '', prepositions] = flags.split(':');
    const verb: ReportingVerb = {
      lemma: entry.split('/')[0]!,
      takes,
      stance: stance as Stance,
      prepositions: prepositions === undefined ? [] : prepositions.split(','),
      speech,
    };
    for (const [form, { form: kind }] of inflect(entry)) {
      if (!forms.has(form)) {
        forms.set(form, { verb, form: kind });
      }
    }
  }
}

load(SPEECH, true);
load(THOUGHT, false);

/** The verb of saying, thinking or intending that a lower-case form belongs to. */
export function reportingVerb(form: string): ReportingForm | undefined {
  return forms.get(form);
}

/** Does the verb take this (one letter of {@link ReportingVerb.takes})? */
export function takes(verb: ReportingVerb, what: string): boolean {
  return verb.takes.includes(what);
}
