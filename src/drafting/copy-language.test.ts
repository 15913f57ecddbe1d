import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { COPY_IN_LANGUAGES } from '#testing/copy-in-languages.ts';
import { parseWire } from '#wire/parse-wire.ts';
import { languageOfCopy } from './copy-language.ts';

suite('the language of copy', () => {
  const rows: readonly [copy: string, site: string, expected: string][] = [
    ['МОСКВА, 25 ноября. /ТАСС/. Переговоры о границе продолжались весь день.', 'en-GB', 'ru'],
    ['МОСКВА, 25 ноября. /ТАСС/. Переговоры о границе продолжались весь день.', 'ru-RU', 'ru-RU'],
    ['МОСКВА, 3 мар - РИА Новости. Президент принял министра.', 'uk', 'ru'],
    ['МОСКВА, 3 мар - РИА Новости. Суд.', 'en', 'ru'],
    ['КИЇВ, 14 лютого /Укрінформ/. Переговори про кордон тривають і далі.', 'ru', 'uk'],
    ['МІНСК, 3 лістапада (БЕЛТА) - Перамовы працягваліся ўвесь дзень, сказаў міністр.', 'ru', 'be'],
    ['СОФИЯ, 5 януари (БТА) - Правителството обсъди бюджета на държавата.', 'en', 'bg'],
    ['СКОПЈЕ, 5 март (МИА) - Владата ја разгледа ситуацијата со ќерките.', 'en', 'mk'],
    ['БЕОГРАД, 5. марта (Танјуг) - Влада је усвојила предлог љубазно.', 'en', 'sr'],
    ['АСТАНА, 3 наурыз (КАЗИНФОРМ) - Қазақстан үкіметі бүгін өтті.', 'kk', 'kk'],
    ['بغداد (رويترز) - قال الوزير إن المحادثات استمرت', 'en', 'ar'],
    ['بغداد (رويترز) - قال الوزير إن المحادثات استمرت', 'ar-EG', 'ar-EG'],
    ['تهران (ایرنا) - گفتگوها پیش چشم همه ادامه یافت', 'en', 'fa'],
    ['تل أبيب', 'he', 'ar'],
    ['תל אביב – השיחות על הגבול נמשכות', 'en', 'he'],
    ['ΑΘΗΝΑ – Οι συνομιλίες για τα σύνορα συνεχίζονται.', 'en', 'el'],
    ['新华社东京１１月１４日电 日本政府说', 'en', 'zh'],
    ['新华社东京１１月１４日电 日本政府说', 'zh-Hans', 'zh-Hans'],
    ['大統領は３日、記者会見でのべた', 'en', 'ja'],
    ['(서울=연합뉴스) 정부는 회의를 열었다', 'en', 'ko'],
    ['Berlin (dpa) - Die Gespräche über die Grenze gehen in den zweiten Tag.', 'en-GB', 'de'],
    ['Berlin (dpa) - The talks on the border went on for a second day.', 'en-GB', 'en-GB'],
    ['Berlin (dpa) - Tor!', 'en-GB', 'en-GB'],
    [
      'Madrid, 11 may (EFE).- El ministro dijo que las conversaciones siguen en la capital.',
      'en',
      'es',
    ],
    [
      '(ANSA) - ROMA, 11 LUG - Il ministro ha detto che i colloqui con la Francia e la Spagna.',
      'en',
      'it',
    ],
    ['CHENGDU, China, Oct. 2 (Xinhua) -- The talks on the border went on for a day.', 'ru', 'en'],
    ['MINSK, November 14. /TASS/. The talks on the border went on for a day.', 'ru', 'en'],
    ['MINSK, November 14. /TASS/. The talks on the border went on for a day.', 'en-GB', 'en-GB'],
    ['KARSHOLM, 3 de mayo (Puerto) - El ministro dijo que las conversaciones siguen.', 'en', 'es'],
    ['KARSHOLM, le 3 août (Port) - La ville est restée dans le noir pour une nuit.', 'en', 'fr'],
    ['KARSHOLM, Aug 3 (Port) - El Niño and La Niña: the works of Los del Río.', 'en', 'en'],
    ['The director of “Молодёжный театр Москвы” spoke to the press.', 'en', 'en'],
    ['UN', 'en', 'en'],
    ['1234', 'ar', 'ar'],
  ];
  for (const [copy, site, expected] of rows) {
    test(`${copy.slice(0, 50)}, on a site in ${site}`, () => {
      const wire = parseWire(new TextEncoder().encode(` date 2021-11-14\n${copy}`), 'a.txt');
      assert.equal(languageOfCopy(wire, { site }).language, expected);
    });
  }
});

suite('copy in Latin script, twenty to sixty words, without an agency', () => {
  for (const [language, texts] of Object.entries(COPY_IN_LANGUAGES)) {
    for (const site of language === 'en' ? ['de', 'en'] : ['en-GB', language]) {
      test(`${texts.length} texts in ${language}, on a site in ${site}`, () => {
        const found = texts.map((text) => languageOfCopy(copyOf(text), { site }));
        const expected = { language: site.startsWith(language) ? site : language };
        assert.deepEqual(
          found,
          texts.map(() => expected),
        );
      });
    }
  }
});

suite('copy in a script of its own is not in the language of the site', () => {
  const rows: readonly [text: string, site: string, expected: string][] = [
    ['कार्शोल्म का बंदरगाह सोमवार को तूफान के बाद बंद रहा।', 'en', 'hi'],
    ['कार्सहोल्म बंदर सोमवारी वादळानंतर बंद राहिले.', 'mr', 'mr'],
    ['ঝড়ের পর সোমবার বন্দর বন্ধ ছিল।', 'en', 'bn'],
    ['ท่าเรือปิดทำการในวันจันทร์หลังเกิดพายุ', 'en', 'th'],
    ['ნავსადგური ორშაბათს ქარიშხლის შემდეგ დაიკეტა.', 'en', 'ka'],
    ['Նավահանգիստը երկուշաբթի օրը փակ էր փոթորկից հետո։', 'en', 'hy'],
    ['ወደቡ ከማዕበሉ በኋላ ሰኞ ተዘግቶ ነበር።', 'en', 'am'],
    ['புயலுக்குப் பிறகு துறைமுகம் திங்கட்கிழமை மூடப்பட்டது.', 'en', 'ta'],
    ['తుఫాను తర్వాత ఓడరేవు సోమవారం మూసివేయబడింది.', 'en', 'te'],
    ['ತುಫಾನಿನ ನಂತರ ಬಂದರು ಸೋಮವಾರ ಮುಚ್ಚಿತ್ತು.', 'en', 'kn'],
    ['കൊടുങ്കാറ്റിനു ശേഷം തുറമുഖം തിങ്കളാഴ്ച അടച്ചു.', 'en', 'ml'],
    ['વાવાઝોડા પછી બંદર સોમવારે બંધ રહ્યું.', 'en', 'gu'],
    ['ਤੂਫ਼ਾਨ ਤੋਂ ਬਾਅਦ ਬੰਦਰਗਾਹ ਸੋਮਵਾਰ ਨੂੰ ਬੰਦ ਰਹੀ।', 'en', 'pa'],
    ['කුණාටුවෙන් පසු වරාය සඳුදා වසා තිබුණි.', 'en', 'si'],
    ['កំពង់ផែត្រូវបានបិទនៅថ្ងៃចន្ទ', 'en', 'km'],
    ['ທ່າເຮືອປິດໃນວັນຈັນຫຼັງພາຍຸ', 'en', 'lo'],
    ['မုန်တိုင်းပြီးနောက် တနင်္လာနေ့တွင် ဆိပ်ကမ်းပိတ်ခဲ့သည်။', 'en', 'my'],
    ['རླུང་འཚུབ་ཀྱི་རྗེས་སུ་གྲུ་ཁ་བཀག', 'en', 'bo'],
    ['ތޫފާނަށްފަހު ބަނދަރު ބަންދުކުރި', 'en', 'dv'],
    ['ᐅᒥᐊᖅᑐᕐᕕᒃ', 'en', 'iu'],
  ];
  for (const [text, site, expected] of rows) {
    test(`${expected}, on a site in ${site}`, () =>
      assert.equal(languageOfCopy(copyOf(text), { site }).language, expected));
  }
});

suite('a doubt is told, and the settings decide', () => {
  const DOUBTFUL = 'KARSHOLM — El Niño and La Niña: the works of Los del Río, on the radio.';
  test('copy with much of another language keeps that of the site', () =>
    assert.deepEqual(languageOfCopy(copyOf(DOUBTFUL), { site: 'en' }), {
      language: 'en',
      doubt: 'es',
    }));
  test('a newsroom without that language has no doubt', () =>
    assert.deepEqual(languageOfCopy(copyOf(DOUBTFUL), { site: 'en', languages: ['en', 'fr'] }), {
      language: 'en',
    }));
  const languagesOf = (text: string, languages: readonly string[]) =>
    languageOfCopy(copyOf(text), { site: 'en', languages }).language;
  test('the newsroom’s languages count in any script', () =>
    assert.equal(
      languagesOf('Боомт даваа гарагт хаалттай байв, шуурга дөрвөн онгоц живүүлэв.', ['mn', 'en']),
      'mn',
    ));
  for (const text of [
    'Arsenal 2 Chelsea 1\nLeeds 0 Hull 0\nEverton 3 Fulham 2\nWatford 1 Burnley 1',
    'The market on the quay moves to Thursday because of the holiday.',
    'Bandari ilifungwa Jumatatu baada ya dhoruba kuharibu gati na kuzamisha boti nne.',
  ]) {
    test(`no other language without its words: ${text.slice(0, 30)}`, () =>
      assert.deepEqual(languageOfCopy(copyOf(text), { site: 'en' }), { language: 'en' }));
  }
  for (const text of ['Berlin', 'Hog prices rose.', '', '1 2 3 4 5 6 7 8']) {
    test(`“${text}” tells nothing`, () =>
      assert.deepEqual(languageOfCopy(copyOf(text), { site: 'en-GB' }), { language: 'en-GB' }));
  }
});

function copyOf(text: string) {
  const block = { kind: 'paragraph' as const, start: 0, end: text.length, text };
  return { blocks: [block], agencies: [] };
}
