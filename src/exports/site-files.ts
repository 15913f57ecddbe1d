import type { Instant } from '#dispatch/dates.ts';
import { type EditionItem, itemPath } from '#dispatch/edition-item.ts';
import {
  FEED_WORDS_PATH,
  NEWS_SITEMAP_PATH,
  ninjsListPath,
  OPML_PATH,
  ROBOTS_PATH,
  SITEMAP_INDEX_PATH,
  type SitePath,
  toUrl,
  twinOf,
} from '#dispatch/paths.ts';
import type { PublishedCorrection } from '#edition/corrections.ts';
import type { Edition } from '#edition/edition.ts';
import { monthsInDays } from '#feeds/archive-documents.ts';
import { toFeedBody } from '#feeds/body.ts';
import { type FeedSubject, toFeed } from '#feeds/feed.ts';
import { type FeedItem, toCorrectionItem, toFeedItem } from '#feeds/feed-item.ts';
import { emptySubjects, feedPlaces, feedSubjects } from '#feeds/feed-subjects.ts';
import { renderFeedWords } from '#feeds/feed-words.ts';
import { archiveFormatFor } from '#feeds/formats.ts';
import { toJsonDocument } from '#feeds/json-document.ts';
import { OPML_MEDIA_TYPE, renderOpml } from '#feeds/opml.ts';
import type { KeptLedger } from '#ledger/keep-ledger.ts';
import { dayOfPath } from '#ledger/ledger.ts';
import { remember } from '#wire/remember.ts';
import type { SiteContext } from '#words/site-context.ts';
import { recentNews, renderNewsSitemap } from './news-sitemap.ts';
import { toNinjs, toNinjsEntry } from './ninjs.ts';
import { toNinjsList } from './ninjs-list.ts';
import { toNoticeNinjs, toNoticeText } from './notice-twins.ts';
import {
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  type SitemapPage,
  toIndexed,
  toSitemaps,
} from './sitemap.ts';
import { toTextTwin } from './text-twin.ts';

/** A file of the site that is not a page. */
export interface SiteFile {
  readonly path: SitePath;
  readonly mediaType: string;
  /**
   * All that the content is made from, but for the settings and the words of the interface, as plain data: while it stays
   * the same, so does the content.
   */
  readonly view: unknown;
  /** Makes the content. */
  readonly content: () => string | Promise<Uint8Array>;
}

/** A file that is written from its view. */
export function fileOf<View>(
  path: SitePath,
  mediaType: string,
  view: View,
  write: (view: View) => ReturnType<SiteFile['content']>,
): SiteFile {
  return { path, mediaType, view, content: () => write(view) };
}

/** A dispatch with a digest of its body, for a view: the body itself is read when it is needed. */
interface Bodied {
  readonly item: EditionItem;
  readonly body: string;
}

/** The sources of the files, besides the edition. */
export interface SiteFilesContext extends SiteContext {
  /** The body of a dispatch as its page has it; empty if it is canceled. */
  readonly htmlOf: (item: EditionItem) => string;
  /** A digest of the body. */
  readonly bodyDigestOf: (item: EditionItem) => string;
  /** Pages that are not part of the edition. */
  readonly otherPages: readonly SitemapPage[];
  /** Addresses that lead to others, or to nothing any more. */
  readonly answers: Pick<KeptLedger, 'lines' | 'redirects' | 'notices'>;
  /** The time of the build, at which the news sitemap ends. */
  readonly now: Instant;
}

/** Items are kept for the next few feeds only; all of them would need as much memory as the site. */
const MOST_KEPT = 1000;

const JSON_MEDIA_TYPE = 'application/json';
const CSS_MEDIA_TYPE = 'text/css';
const XML_MEDIA_TYPE = 'application/xml';
const TEXT_MEDIA_TYPE = 'text/plain';

/** Every file of a site that is not a page, made on demand: feeds, twins, lists, sitemaps. */
export function* siteFiles(edition: Edition, context: SiteFilesContext): Generator<SiteFile> {
  const { address, htmlOf, bodyDigestOf } = context;
  const bodyOf = (item: EditionItem) => toFeedBody(htmlOf(item), toUrl(address, itemPath(item)));
  const bodied = (item: EditionItem): Bodied => ({ item, body: bodyDigestOf(item) });
  const feedItemOf = remember(
    (item: EditionItem) => toFeedItem(item, bodyOf(item), context),
    MOST_KEPT,
  );
  const correctionOf = remember(
    (one: PublishedCorrection) => toCorrectionItem(one, bodyOf(one.item), context),
    MOST_KEPT,
  );
  const itemsOf = ({ items, corrections }: FeedSubject) =>
    corrections?.map(correctionOf) ?? items.map(feedItemOf);
  const listed = (item: EditionItem): Listed => ({
    item,
    translations: edition.translations.get(item.dispatch.id) ?? [],
  });
  const twinOfItem = (item: EditionItem): Twin => ({ ...listed(item), ...bodied(item) });
  const objectOf = ({ item, translations }: Twin) =>
    toNinjs(item, bodyOf(item), translations, context);
  const entryOf = ({ item, translations }: Listed) => toNinjsEntry(item, translations, context);
  const { ninjsBodies } = context.settings;
  const listOf = (subject: FeedSubject) =>
    ninjsBodies
      ? archiveFile(subject, subject.items.map(twinOfItem), objectOf, context)
      : archiveFile(subject, subject.items.map(listed), entryOf, context);
  const twinsAt = (path: SitePath, item: EditionItem) =>
    twinFiles(path, twinOfItem(item), {
      text: (twin) => toTextTwin(twin.item, bodyOf(twin.item), context),
      object: objectOf,
    });
  const { lines, notices } = context.answers;
  const inDays = monthsInDays(lines.flatMap(({ path }) => dayOfPath(path) ?? []));
  const subjects = feedSubjects(edition, { ...context, inDays });
  const empty = emptySubjects(notices, { ...context, inDays });
  const filed = Map.groupBy(edition.items, ({ day }) => day.slice(0, 7));
  for (const subject of [...subjects, ...empty]) {
    const shown = subject.corrections?.map(({ item }) => item) ?? subject.items;
    yield* feedFiles({ subject, bodies: shown.map(bodyDigestOf) }, itemsOf, context);
    if (subject.kind !== 'archive') continue;
    yield listOf(subject);
    // In the order of the documents, which need the same bodies.
    const month = subject.home.slice(1, 8).replace('/', '-');
    for (const item of filed.get(month) ?? []) yield* twinsAt(itemPath(item), item);
    filed.delete(month);
  }
  yield* answerFiles(edition, twinsAt, context);
  // The outline has the date of the newest, and of the others no more than their names.
  const outline = subjects.map(
    ({ kind, name, title, description, home, items }): FeedSubject => ({
      ...{ kind, name, title, description, home },
      items: kind === 'latest' ? items : [],
    }),
  );
  yield fileOf(OPML_PATH, OPML_MEDIA_TYPE, outline, (all) => renderOpml(all, context));
  yield fileOf(FEED_WORDS_PATH, CSS_MEDIA_TYPE, undefined, () => renderFeedWords(context.words));
  yield* guideFiles(edition, context);
}

/** A subject with the digests of the bodies that its feeds show. */
interface ShownSubject {
  readonly subject: FeedSubject;
  readonly bodies: readonly string[];
}

function* feedFiles(
  view: ShownSubject,
  itemsOf: (subject: FeedSubject) => readonly FeedItem[],
  context: SiteContext,
): Generator<SiteFile> {
  for (const { path, format } of feedPlaces(view.subject, context)) {
    const formats = { own: format, archive: archiveFormatFor(format, context.settings) };
    yield fileOf(path, format.mediaType, view, ({ subject }) =>
      format.render(toFeed(subject, formats, itemsOf(subject), context)),
    );
  }
}

/** What a list shows of a dispatch. */
interface Listed {
  readonly item: EditionItem;
  readonly translations: readonly EditionItem[];
}

/** What the twins of a dispatch show. */
type Twin = Listed & Bodied;

/** The twins of a page of a dispatch, for programs. */
function* twinFiles<View>(
  page: SitePath,
  view: View,
  write: { readonly text: (view: View) => string; readonly object: (view: View) => object },
): Generator<SiteFile> {
  yield fileOf(twinOf(page, 'txt'), TEXT_MEDIA_TYPE, view, write.text);
  yield fileOf(twinOf(page, 'json'), JSON_MEDIA_TYPE, view, (shown) =>
    toJsonDocument(write.object(shown)),
  );
}

/** The dispatches of a document of the archive in one object. */
function archiveFile<Shown>(
  subject: FeedSubject,
  shown: readonly Shown[],
  objectOf: (one: Shown) => object,
  { address }: SiteContext,
): SiteFile {
  return fileOf(ninjsListPath(subject.home), JSON_MEDIA_TYPE, { subject, shown }, (view) =>
    toJsonDocument(toNinjsList(view.subject, view.shown.map(objectOf), address)),
  );
}

/** The twins of addresses that lead to others, which are those of the other page, and of addresses that show nothing. */
function* answerFiles(
  { items }: Edition,
  twinsAt: (path: SitePath, item: EditionItem) => Generator<SiteFile>,
  context: SiteFilesContext,
): Generator<SiteFile> {
  const { lines, redirects, notices } = context.answers;
  if (redirects.length === 0 && notices.length === 0) return;
  const itemAt = new Map(items.map((item) => [itemPath(item), item]));
  for (const { from, to } of redirects) {
    const item = itemAt.get(to);
    // A comparison has no twins, wherever it leads.
    if (item && dayOfPath(from) !== undefined) yield* twinsAt(from, item);
  }
  const ids = new Map(lines.map(({ path, id }) => [path, id]));
  for (const page of notices.filter((path) => dayOfPath(path) !== undefined)) {
    yield* twinFiles(
      page,
      { page, id: ids.get(page) ?? '' },
      {
        text: (notice) => toNoticeText(notice.page, context),
        object: ({ id }) => toNoticeNinjs(id),
      },
    );
  }
}

/** Files for crawlers: the sitemaps, and `robots.txt`. */
function* guideFiles(edition: Edition, context: SiteFilesContext): Generator<SiteFile> {
  const { settings, address, otherPages, now } = context;
  const sitemaps = toSitemaps(edition, otherPages, settings.timeZone);
  const xml = <View>(path: SitePath, view: View, write: (view: View) => string) =>
    fileOf(path, XML_MEDIA_TYPE, view, write);
  yield xml(SITEMAP_INDEX_PATH, sitemaps.map(toIndexed), (all) => renderSitemapIndex(all, address));
  for (const sitemap of sitemaps) {
    yield xml(sitemap.path, sitemap, (shown) => renderSitemap(shown, address));
  }
  yield xml(NEWS_SITEMAP_PATH, recentNews(edition.items, settings.timeZone, now), (recent) =>
    renderNewsSitemap(recent, context),
  );
  yield fileOf(ROBOTS_PATH, TEXT_MEDIA_TYPE, undefined, () => renderRobots(address));
}
