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
import { toFeedBody } from '#feeds/body.ts';
import { type FeedSubject, toFeed } from '#feeds/feed.ts';
import { type FeedItem, toCorrectionItem, toFeedItem } from '#feeds/feed-item.ts';
import { emptySubjects, feedPlaces, feedSubjects } from '#feeds/feed-subjects.ts';
import { renderFeedWords } from '#feeds/feed-words.ts';
import { toJsonDocument } from '#feeds/json-document.ts';
import { OPML_MEDIA_TYPE, renderOpml } from '#feeds/opml.ts';
import type { KeptLedger } from '#ledger/keep-ledger.ts';
import { dayOfPath } from '#ledger/ledger.ts';
import { remember } from '#wire/remember.ts';
import type { SiteContext } from '#words/site-context.ts';
import { renderNewsSitemap } from './news-sitemap.ts';
import { toNinjs } from './ninjs.ts';
import { toNinjsList } from './ninjs-list.ts';
import { toNoticeNinjs, toNoticeText } from './notice-twins.ts';
import {
  renderRobots,
  renderSitemap,
  renderSitemapIndex,
  type SitemapPage,
  toSitemaps,
} from './sitemap.ts';
import { toTextTwin } from './text-twin.ts';

/** A file of the site that is not a page. */
export interface SiteFile {
  readonly path: SitePath;
  readonly mediaType: string;
  /** Makes the content. */
  readonly content: () => string | Promise<Uint8Array>;
}

/** The sources of the files, besides the edition. */
export interface SiteFilesContext extends SiteContext {
  /** The body of a dispatch as its page has it; empty if it is canceled. */
  readonly htmlOf: (item: EditionItem) => string;
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
  const { address, htmlOf } = context;
  const bodyOf = (item: EditionItem) => toFeedBody(htmlOf(item), toUrl(address, itemPath(item)));
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
  const objectOf = (item: EditionItem) =>
    toNinjs(item, bodyOf(item), edition.translations.get(item.dispatch.id) ?? [], context);
  const twinsAt = (path: SitePath, item: EditionItem) =>
    twinFiles(
      path,
      () => toTextTwin(item, bodyOf(item), context),
      () => objectOf(item),
    );
  const subjects = feedSubjects(edition, context);
  for (const subject of [...subjects, ...emptySubjects(context.answers.notices, context)]) {
    yield* feedFiles(subject, itemsOf, context);
    if (subject.kind !== 'month') continue;
    for (const item of subject.items) yield* twinsAt(itemPath(item), item);
    yield monthList(subject, objectOf, context);
  }
  yield* answerFiles(edition, twinsAt, context);
  yield {
    path: OPML_PATH,
    mediaType: OPML_MEDIA_TYPE,
    content: () => renderOpml(subjects, context),
  };
  yield {
    path: FEED_WORDS_PATH,
    mediaType: CSS_MEDIA_TYPE,
    content: () => renderFeedWords(context.words),
  };
  yield* guideFiles(edition, context);
}

function* feedFiles(
  subject: FeedSubject,
  itemsOf: (subject: FeedSubject) => readonly FeedItem[],
  context: SiteContext,
): Generator<SiteFile> {
  for (const { path, format } of feedPlaces(subject)) {
    const { fileName, mediaType, render } = format;
    const content = () => render(toFeed(subject, fileName, itemsOf(subject), context));
    yield { path, mediaType, content };
  }
}

/** The twins of a page of a dispatch, for programs. */
function* twinFiles(page: SitePath, text: () => string, object: () => object): Generator<SiteFile> {
  yield { path: twinOf(page, 'txt'), mediaType: TEXT_MEDIA_TYPE, content: text };
  yield {
    path: twinOf(page, 'json'),
    mediaType: JSON_MEDIA_TYPE,
    content: () => toJsonDocument(object()),
  };
}

/** The dispatches of a month in one object. */
function monthList(
  month: FeedSubject,
  objectOf: (item: EditionItem) => object,
  { address }: SiteContext,
): SiteFile {
  return {
    path: ninjsListPath(month.home),
    mediaType: JSON_MEDIA_TYPE,
    content: () => toJsonDocument(toNinjsList(month, month.items.map(objectOf), address)),
  };
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
      () => toNoticeText(page, context),
      () => toNoticeNinjs(ids.get(page) ?? ''),
    );
  }
}

/** Files for crawlers: the sitemaps, and `robots.txt`. */
function* guideFiles(edition: Edition, context: SiteFilesContext): Generator<SiteFile> {
  const { settings, address, otherPages, now } = context;
  const sitemaps = toSitemaps(edition, otherPages, settings.timeZone);
  const xml = (path: SitePath, content: () => string): SiteFile => {
    return { path, mediaType: XML_MEDIA_TYPE, content };
  };
  yield xml(SITEMAP_INDEX_PATH, () => renderSitemapIndex(sitemaps, address));
  for (const sitemap of sitemaps) yield xml(sitemap.path, () => renderSitemap(sitemap, address));
  yield xml(NEWS_SITEMAP_PATH, () => renderNewsSitemap(edition.items, context, now));
  yield { path: ROBOTS_PATH, mediaType: TEXT_MEDIA_TYPE, content: () => renderRobots(address) };
}
