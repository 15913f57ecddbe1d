/** Words that open a sentence: a date follows them as often as it follows a city. */
export const OPENERS =
  /^(?:On|In|At|By|As|From|Since|Until|After|Before|During|This|That|It|A|An|Last|Next|Today|Yesterday|Tomorrow|Dear|Our|My|Mrs?\.?|Ms\.?|Dr\.?|Sir|Le|Il|Am|Im|Em|No|En|El|В|Во|На|С|По)(?:\s|$)/u;
/**
 * Those that begin no place name in any language, unlike `A Coruña`, `Le Havre` and `The Hague`. The exceptions are
 * towns in Algeria.
 */
export const SENTENCE_OPENERS =
  /^(?:On|In(?!\s(?:Salah|Amenas|Guezzam)(?:\s|$))|At|By|From|Since|Until|After|Before|During|This|That|These|Those|It|He|She|They|We|You|His|Her|Their|Its|Our|Your|I|Who|What|When|Where|Last|Next|Today|Yesterday|Tomorrow|Dear|Mrs?\.?|Ms\.?|Dr\.?|Sir|В|Во)(?:\s|$)/u;
/** Words that begin no place name when in small letters. */
export const SMALL_OPENERS =
  /^(?:the|a|an|and|or|but|if|of|to|for|with|on|in|at|by|as|from|since|until|after|before|during|this|that|these|those|all|it|he|she|they|we|you|i|last|next|dear|our|my|his|her|their|its|mrs?|there|when|where|while|what|who|how|why|no|not|so|yes)(?:\s|$)/u;
/** Named days other than weekdays. */
export const DAYS =
  /^(?:(?:.+ )?(?:Day|Eve)|(?:Good |Easter |Whit )?\p{L}+day|Christmas|Easter|Today|Yesterday|Tomorrow|On|This|Last|Next|Heute|Gestern|Hoy|Ayer|Hoje|Oggi|Ieri|Aujourd['’]hui|Hier|Dziś|Сегодня|Вчера|Сьогодні|Вчора)$/iu;
/** Words that head anything but news copy, or a picture or table with it. No place name contains one. */
export const HEADINGS =
  /(?<![\p{L}\p{M}])(?:attention|audio|agenda|analysis|article|appendix|breaking|chapter|clearance|concerts?|conflict|corrections?|crisis|deadline|elections?|events?|exclusive|factbox|figure|files?|graphics?|group|invitation|item|letters?|markets|meeting|minutes|notes?|notice|offers?|opinion|page|photos?|pictures?|present|question|reminder|results|sale|schedule|sections?|source|stocks|summary|table|tickets|update|urgent|videos?|volume|wanted|war|warning|watch|weather|football|soccer|tennis|cricket|basketball|baseball|hockey|rugby)(?![\p{L}\p{M}])/iu;
/** How company names end. */
export const COMPANY = /\s(?:Inc|Corp|Co|Ltd|LLC|PLC|AG|SE|NV|GmbH|SpA|ASA|Oyj)\.?$/iu;
/** Parts of agency names that parties and people do not have. */
export const NEWS_WORD =
  /press|presse|prensa|news|wire|agen[cts]|ag[eê]nc|media|telegra|inform|^(?:nord|süd|sud|ost|north|south|east)/iu;
