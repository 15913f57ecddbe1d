/** A news or press-release agency: its name as credited, and the marks its copy carries. */
export interface Agency {
  readonly name: string;
  /** The languages it files in by default, as language tags, the main one first; empty where unknown. */
  readonly languages: readonly string[];
  readonly marks: readonly string[];
}

/** A row is an agency's name as credited, the languages it files in, and the other marks its copy carries. */
const ROWS = `
AAP [en]: Australian Associated Press
ABI
ACCESSWIRE [en]: ACCESS Newswire
ACN
ACN Newswire [en]
Adnkronos [it]
AFP: Agence France-Presse, АФП, فرانس برس, أ ف ب
AFX [en]
Agenzia Nova [it]
Agerpres [ro]
AGI [it]
Agência Brasil [pt]: ABr
AIM [pt en]
AKIpress [ru en]
AKP
AllAfrica [en]
ANA-MPA [el en]: AMNA, ΑΠΕ-ΜΠΕ
Anadolu [tr en]: AA, Anadolu Agency, Anadolu Ajansı, الأناضول
Andina [es]
Angop [pt]
ANI [en]
ANP [nl]
ANSA [it]
Antara [id en]: ANTARA News
AP [en]: Associated Press, The Associated Press, АП, أ ب
APA [de]
APP [en]: Associated Press of Pakistan
APS [fr]
Armenpress: АРМЕНПРЕСС
askanews [it]
ATA
ATS [fr de]: Keystone-ATS, Keystone-SDA, SDA
AVN [es]
awp [de fr]
Azertac: AZƏRTAC, АЗЕРТАДЖ
Bakhtar: Bakhtar News Agency
Belga [nl fr]
BelTA [ru be en]: БЕЛТА, БелТА
Benzinga [en]
Bernama [ms en]
BIRN [en]
Bloomberg [en]: Bloomberg News
BNA [ar en]: Bahrain News Agency, بنا
BNS: Baltic News Service
BOPA [en]
BSS [en]
BTA [bg en]: БТА
Business Wire [en]
Canadian Press [en]: CP, The Canadian Press
Catholic News Service [en]
China News Service [zh]: 中新社, 中新网
Cision
CMC [en]: Caribbean Media Corporation
CNA [zh en]: Central News Agency, 中央社
CNN [en]
CNW [en fr]: CNW Telbec, CNW Group
Colpisa [es]
dapd [de]
ddp [de]
Dow Jones [en]: Dow Jones Newswires, DJ
dpa [de]: dpa-AFX, د ب أ
dts [de]: dts Nachrichtenagentur
EFE [es]: EFECOM
EIN Presswire [en]: EINPresswire, EINPresswire.com
ELTA [lt]
ENA: Ethiopian News Agency
epd [de]
EQS Newswire: EQS, EQS-News, DGAP
EurekAlert [en]
Europa Press [es]
Fars: Fars News, FNA
FENA [bs]
Folhapress [pt]
FoNet [sr]
GlobeNewswire [en]: GLOBE NEWSWIRE
GNA [en]: Ghana News Agency
Hina [hr]
IANS [en]
idw [de]
INA [ar]
Interfax [ru en]: Интерфакс, INTERFAX.RU
Interfax-Ukraine [uk ru en]: Интерфакс-Украина, Інтерфакс-Україна
Interpressnews
IPS [en]: Inter Press Service
IRNA [en fa]: إرنا, ایرنا
ISNA [fa en]
Italpress [it]
JCN Newswire
Jiji [ja en]: Jiji Press
JTA [en]: Jewish Telegraphic Agency
Kabar [ky ru]: Кабар
Kazinform [kk ru en]: КАЗИНФОРМ
KCNA [ko en]: 조선중앙통신
Khaama Press
Khovar [tg ru]: Ховар
KNA [de]
KPL
KUNA [ar en]: كونا
Kyodo [ja en]: Kyodo News, 共同
Lankapuvath
LaPresse [it]
LETA [lv]
Lusa [pt]
MAP [fr ar]: Maghreb Arabe Presse
MarketWatch [en]
Marketwired [en]: Marketwire
Media OutReach: Media OutReach Newswire
Mehr: Mehr News
MENA [ar en]: Middle East News Agency, أ ش أ
MIA [mk en]: МИА
Moldpres
Montsame
MTI [hu]
NAMPA
NAN [en]: News Agency of Nigeria
New Ziana: Ziana
NewMediaWire [en]
News1 [ko]: 뉴스1
Newsfile [en]: Newsfile Corp., Newsfile Corp
Newsis [ko]: 뉴시스
Newswise [en]
NNA
Notimex [es]
NTB [nb]
NZPA [en]
ONA [ar en]: Oman News Agency
OTS [de]: APA-OTS, ots
PA [en]: PA Media, Press Association
Pajhwok
PANA: Panapress
PAP [pl]
Petra [ar en]: بترا
PNA [en]: Philippine News Agency
PR Newswire [en]: PRNewswire, PRNewswire-USNewswire, PRNewswire-FirstCall
Prensa Latina [es]: PL
PRWeb [en]
PTI [en]: Press Trust of India
QNA [ar en]: قنا
RBC [ru]: РБК
Reuters [en]: Reuter, Рейтер, رويترز, ロイター
RFE/RL: Radio Free Europe/Radio Liberty
RIA Novosti [ru]: RIA, РИА Новости, РИА
Ritzau [da]
RNS [en]: Religion News Service
RNZ [en]: Radio New Zealand
SANA [ar en]: سانا
SAnews [en]: SAnews.gov.za
Servimedia [es]
SID [de]: Sport-Informations-Dienst
SITA [sk]
SPA [ar en]: Saudi Press Agency, واس
Sputnik
SRNA [sr]: СРНА
STA [sl]
STT [fi]
SUNA [ar]: سونا
Tanjug [sr]: Танјуг
TAP: وات
Tasnim: تسنيم
TASR [sk]
TASS [ru en]: ТАСС, ITAR-TASS, ИТАР-ТАСС
TheNewswire [en]
Thomson Reuters Foundation [en]
Trend
TT [sv]
Télam [es]
UCA News [en]
Ukrinform [uk en]: Укринформ, Укрінформ
UNB
UNI [en]: United News of India
UNIAN [uk ru]: УНИАН, УНІАН
UNN [uk ru]: УНН
UPI [en]: United Press International
UzA [uz ru en]
VNA [vi en]: Vietnam News Agency, TTXVN, Vietnam+
VOA: Voice of America, VOA News
WAFA [ar en]: وفا
WAM [ar en]: وام
Xinhua [en zh]: 新华社, 新华网, 新華社, شينخوا
Yonhap [ko en]: 연합뉴스
Zanis
ČTK [cs]
Росбалт [ru]
`;

/**
 * Agencies whose marks identify a dateline. Marks are compared without case, accents and spaces. The name itself counts
 * as a mark.
 */
export const AGENCIES: readonly Agency[] = ROWS.trim()
  .split('\n')
  .map((row) => {
    const [, name = '', languages, marks] = /^(.+?)(?: \[(.+)\])?(?:: (.+))?$/u.exec(row) ?? [];
    return { name, languages: languages?.split(' ') ?? [], marks: marks?.split(', ') ?? [] };
  });

/** Agencies by their marks, in the form in which marks are compared. */
export type OwnAgencies = ReadonlyMap<string, Agency>;

/** A publisher's own agencies. They take precedence over those of the table. */
export function ownAgencies(agencies: readonly Agency[]): OwnAgencies {
  return new Map(
    agencies.flatMap((agency) =>
      [agency.name, ...agency.marks].map((mark) => [markKey(mark), agency]),
    ),
  );
}

const BY_MARK = ownAgencies(AGENCIES);

/** `BUSINESS WIRE`, `businesswire` → `Business Wire`; undefined for a mark of no known agency. */
export function agencyOfMark(mark: string, own?: OwnAgencies): string | undefined {
  const key = markKey(mark);
  return (own?.get(key) ?? BY_MARK.get(key))?.name;
}

/** The languages an agency files in by default, by its name as credited; none for an unknown agency. */
export function languagesOfAgency(name: string, own?: OwnAgencies): readonly string[] {
  const key = markKey(name);
  return (own?.get(key) ?? BY_MARK.get(key))?.languages ?? [];
}

function markKey(mark: string): string {
  // Most marks need no normalisation, which is slow.
  if (/^[A-Za-z]+$/u.test(mark)) return mark.toLowerCase();
  return mark
    .normalize('NFKD')
    .replace(/[\s\p{M}]+/gu, '')
    .toLowerCase()
    .replaceAll('ı', 'i');
}
