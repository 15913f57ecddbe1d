import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
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
      assert.equal(languageOfCopy(wire, site), expected);
    });
  }
});
