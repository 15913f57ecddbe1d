/** One item in each format as an agency sends it, from the invented country of Varnia and its agency Varnpress. */

const LEAD =
  'KASTEL, Nov. 14 (Varnpress) - The old bridge over the Vint was closed on Sunday after the storm.';
const SECOND = 'Ferries will run "all night", the mayor said; the toll is 5 crowns & 20 hellers.';

export const ANPA = [
  '\0\0\x16\x16\x01s0142\x1Fvnyy-\r\n',
  'u i \x14\x11 BC-Varnia-Storm 1stLd-Writethru 11-14 0420\r\n',
  '\x02^Storm shuts the old bridge of Kastel<\r\n^By OLA VINT<\r\n',
  `\t${LEAD}\r\n\t${SECOND}\r\n`,
  '\x03VP-KA-11-14-21 1605GMT\r\n\x04\x7F\x7F\r\n',
].join('');

export const IPTC = [
  '\x16\x16\x01vnp0142 4 i 420 rush\r\n',
  'VARNIA-STORM/\r\n',
  '\x02Storm shuts the old bridge of Kastel\r\n\r\n',
  `${LEAD}\r\n\r\n${SECOND}\r\n`,
  '\x03\r\n141605 GMT NOV 21\r\n\x04\0\0',
].join('');

export const NITF = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "http://varnpress.example/dtd/nitf-3-6.dtd" [
  <!ENTITY agency "Varnpress">
]>
<nitf xml:lang="en-GB" version="-//IPTC//DTD NITF 3.6//EN">
  <head>
    <title>Varnia storm</title>
    <meta name="slugline" content="Varnia-Storm"/>
    <docdata management-status="usable">
      <doc-id id-string="vp-20211114-0142" regsrc="Varnpress"/>
      <urgency ed-urg="4"/>
      <fixture fix-id="storm"/>
      <date.issue norm="20211114T160500Z"/>
      <date.release norm="20211114T180000+0300"/>
      <ed-msg info="Adds quote in second paragraph."/>
      <doc.copyright holder="Varnpress Ltd" year="2021"/>
    </docdata>
  </head>
  <body>
    <body.head>
      <hedline><hl1>Storm shuts the old<br/>bridge of Kastel</hl1><hl2>Ferries run all night</hl2></hedline>
      <note type="npa"><body.content><p>Picture VP14 to follow.</p></body.content></note>
      <byline>By <person>Ola Vint</person><byttl>Varnpress Writer</byttl></byline>
      <distributor><org>Varnpress</org></distributor>
      <dateline><location>KASTEL, Varnia</location>, <story.date norm="20211114">Nov. 14</story.date></dateline>
    </body.head>
    <body.content>
      <media media-type="image"><media-reference source="bridge.jpg"/><media-caption><p>The bridge.</p></media-caption></media>
      <p lede="true">The <em>old</em> bridge over the&nbsp;Vint was closed on
        <chron norm="20211114">Sunday</chron> after the storm.</p>
      <!-- cut for space -->
      <p>Ferries will run &quot;all night&quot;, the mayor said; the toll is 5 crowns &amp; 20&#160;hellers.</p>
      <hl2>Water levels</hl2>
      <table><caption>Metres at noon</caption>
        <tr><th>Station</th><th>Saturday</th><th>Sunday</th></tr>
        <tr><td>Kastel</td><td>2.1</td><td>4.7</td></tr>
      </table>
      <ul><li>The bridge at Ostra is open.</li><li>The one at Sund is not.</li></ul>
      <pre>
Boat     Leaves
Vinta    18:00
</pre>
    </body.content>
    <body.end><tagline>Ola Vint reports from Kastel.</tagline></body.end>
  </body>
</nitf>
`;

const G2_META = `<itemMeta>
    <itemClass qcode="ninat:text"/>
    <provider literal="varnpress.example"><name>Varnpress</name></provider>
    <versionCreated>2021-11-14T16:05:00+03:00</versionCreated>
    <firstCreated>2021-11-14T15:00:00+03:00</firstCreated>
    <embargoed>2021-11-14T18:00:00+03:00</embargoed>
    <pubStatus qcode="stat:usable"/>
    <edNote>Adds quote.</edNote>
    <edNote>Picture to follow.</edNote>
  </itemMeta>
  <contentMeta>
    <contentCreated>2021-11-14T14:00:00+03:00</contentCreated>
    <located qcode="city:kastel"><name>Kastel</name></located>
    <by>Ola Vint</by>
    <by>Ina Marl</by>
    <creditline>Varnpress/Vint</creditline>
    <dateline>KASTEL, Varnia, Nov. 14 (Varnpress)</dateline>
    <language tag="en-GB"/>
    <slugline>Varnia-Storm</slugline>
    <headline role="hld:sub">Ferries run all night</headline>
    <headline role="hld:main">Storm shuts the old bridge of Kastel</headline>
  </contentMeta>`;

function g2Item(content: string): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:varnpress.example:20211114:0142"
  version="2" standard="NewsML-G2" standardversion="2.29" conformance="power" xml:lang="en">
  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_36.xml"/>
  <rightsInfo><copyrightHolder literal="Varnpress Ltd"/></rightsInfo>
  ${G2_META}
  <contentSet>${content}</contentSet>
</newsItem>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
const PARAGRAPHS =
  '<p>The old bridge was <b>closed</b>.</p><p>Ferries will run all&#160;night.</p>';

export const G2_XHTML = `${XML}${g2Item(`<inlineXML contenttype="application/xhtml+xml">
    <html xmlns="http://www.w3.org/1999/xhtml"><head><title>Storm</title><style>p { margin: 0 }</style></head>
    <body>${PARAGRAPHS}<script>alert(1)</script></body></html></inlineXML>`)}\n`;

export const G2_MESSAGE = `${XML}<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">
<header><sent>2021-11-14T13:06:00Z</sent><sender>varnpress.example</sender></header>
<itemSet>${g2Item(`<inlineXML contenttype="application/nitf+xml"><nitf>
  <body><body.head><distributor>Other</distributor></body.head>
  <body.content>${PARAGRAPHS}</body.content></body></nitf></inlineXML>`)}</itemSet></newsMessage>\n`;

export const G2_HTML = `${XML}${g2Item(
  `<inlineData contenttype="text/plain">Plain.</inlineData>
   <inlineData contenttype="text/html"><![CDATA[${PARAGRAPHS}]]></inlineData>`,
)}\n`;

export const G2_PLAIN = `${XML}${g2Item(
  `<inlineData contenttype="text/plain">The old bridge was closed.

Ferries will run all night, for 5 crowns &amp; 20 hellers.</inlineData><remoteContent href="storm.pdf"/>`,
)}\n`;

function newsmlItem(content: string, status = 'Usable'): string {
  return `${XML}<!DOCTYPE NewsML SYSTEM "http://varnpress.example/dtd/NewsML_1.2.dtd">
<NewsML Version="1.2">
  <NewsEnvelope><DateAndTime>20211114T160700+0300</DateAndTime></NewsEnvelope>
  <NewsItem xml:lang="en">
    <Identification><NewsIdentifier><ProviderId>varnpress.example</ProviderId></NewsIdentifier></Identification>
    <NewsManagement>
      <NewsItemType FormalName="News"/>
      <FirstCreated>20211114T150000+0300</FirstCreated>
      <ThisRevisionCreated>20211114T160500+0300</ThisRevisionCreated>
      <Status FormalName="${status}"/>
      <StatusWillChange><FutureStatus FormalName="Usable"/><DateAndTime>20211114T180000+0300</DateAndTime></StatusWillChange>
      <Instruction>Adds quote.</Instruction>
    </NewsManagement>
    <NewsComponent>
      <NewsLines>
        <HeadLine>Storm shuts the old bridge of Kastel</HeadLine>
        <SubHeadLine>Ferries run all night</SubHeadLine>
        <ByLine>Ola Vint</ByLine>
        <DateLine>KASTEL, Varnia, Nov. 14 (Varnpress)</DateLine>
        <SlugLine>Varnia-Storm</SlugLine>
      </NewsLines>
      <AdministrativeMetadata><Provider><Party FormalName="Varnpress"/></Provider></AdministrativeMetadata>
      <DescriptiveMetadata><Language FormalName="en-GB"/></DescriptiveMetadata>
      <NewsComponent><Role FormalName="Photo"/>
        <ContentItem Href="storm.jpg"><MediaType FormalName="Photo"/></ContentItem>
      </NewsComponent>
      <NewsComponent><Role FormalName="Main"/>${content}</NewsComponent>
    </NewsComponent>
  </NewsItem>
</NewsML>\n`;
}

export const NEWSML_NITF = newsmlItem(
  `<ContentItem><MediaType FormalName="Text"/><Format FormalName="NITF3.0"/><DataContent><nitf><body>
  <body.content>${PARAGRAPHS}</body.content></body></nitf></DataContent></ContentItem>`,
);

export const NEWSML_XHTML = newsmlItem(
  `<ContentItem><MediaType FormalName="Text"/><Format FormalName="XHTML"/><DataContent>${PARAGRAPHS}</DataContent></ContentItem>`,
  'Embargoed',
);

export const NEWSML_PLAIN = newsmlItem(
  `<ContentItem><MimeType FormalName="text/plain"/><DataContent>The old bridge was closed.

Ferries will run all night, for 5 crowns &amp; 20 hellers.</DataContent></ContentItem>`,
);

const HTML_BODY = `<section class="main"><h2>Storm</h2><p>${LEAD}</p>\n<p>Ferries will run &ldquo;all night&rdquo;.<br>So said the mayor.</p></section>`;

export const NINJS_1 = JSON.stringify(
  {
    uri: 'http://varnpress.example/items/0142',
    type: 'text',
    mimetype: 'text/html',
    representationtype: 'complete',
    version: '2',
    firstcreated: '2021-11-14T15:00:00+03:00',
    versioncreated: '2021-11-14T16:05:00+03:00',
    embargoed: '2021-11-14T18:00:00+03:00',
    pubstatus: 'usable',
    urgency: 4,
    copyrightholder: 'Varnpress',
    usageterms: 'No archive.',
    ednote: 'Adds quote.',
    language: 'en-GB',
    place: [{ name: 'Kastel', rel: 'about' }],
    byline: 'Ola Vint',
    headline: 'Storm shuts the old bridge of Kastel',
    slugline: 'Varnia-Storm',
    located: 'Kastel',
    body_text: `${LEAD}\n\n${SECOND}`,
    body_xhtml: HTML_BODY,
    associations: { picture: { uri: 'http://varnpress.example/items/0143', type: 'picture' } },
  },
  undefined,
  2,
);

export const NINJS_2 = JSON.stringify({
  uri: 'urn:newsml:varnpress.example:20211114:0142',
  type: 'text',
  versioncreated: '2021-11-14T16:05:00+03:00',
  contentcreated: '2021-11-14T15:00:00+03:00',
  embargoed: '2021-11-14T18:00:00+03:00',
  pubstatus: 'withheld',
  copyrightholder: 'Varnpress',
  ednote: 'Adds quote.',
  language: 'en',
  bodies: [
    { role: 'main', contenttype: 'text/plain', value: `${LEAD}\n\n${SECOND}` },
    { role: 'lead', contenttype: 'text/html', value: '<p>Lead only.</p>' },
    { role: 'main', contenttype: 'text/html', value: HTML_BODY },
  ],
  headlines: [
    { role: 'web', value: 'Bridge shut' },
    {
      role: 'main',
      contenttype: 'text/html',
      value: 'Storm shuts the <b>old</b> bridge &amp; more',
    },
  ],
  by: 'Ola Vint',
  slugline: 'Varnia-Storm',
});

export const NINJS_3 = JSON.stringify(
  {
    standard: { name: 'ninjs', version: '3.0' },
    uri: 'urn:newsml:varnpress.example:20211114:0142',
    type: 'text',
    firstCreated: '2021-11-14T12:00:00Z',
    versionCreated: '2021-11-14T13:05:00.250Z',
    embargoed: '2021-11-14T15:00:00Z',
    pubStatus: 'usable',
    copyrightHolder: 'Varnpress',
    edNote: 'Adds quote.',
    language: 'en-GB',
    by: 'Ola Vint',
    slugline: 'Varnia-Storm',
    headlines: [{ role: 'main', value: 'Storm shuts the old bridge of Kastel' }],
    bodies: [{ role: 'main', contentType: 'text/plain', value: `${LEAD}\n\n${SECOND}` }],
  },
  undefined,
  '\t',
);

const WORDPRESS_ITEM = `<item>
	<title>Storm shuts the old bridge of Kastel</title>
	<link>https://quay.example/2021/11/14/old-bridge/</link>
	<pubDate>Sun, 14 Nov 2021 16:05:00 +0300</pubDate>
	<dc:creator><![CDATA[olav]]></dc:creator>
	<guid isPermaLink="false">https://quay.example/?p=142</guid>
	<description></description>
	<content:encoded><![CDATA[<!-- wp:paragraph -->
<p>${LEAD}</p>
<!-- /wp:paragraph -->

[caption id="a" align="left"]<img src="bridge.jpg" /> The bridge.[/caption]

Ferries will run "all night", the mayor said; the toll is 5 crowns &amp; 20 hellers.]]></content:encoded>
	<excerpt:encoded><![CDATA[No bridge.]]></excerpt:encoded>
	<wp:post_date><![CDATA[2021-11-14 16:05:00]]></wp:post_date>
	<wp:post_date_gmt><![CDATA[2021-11-14 13:05:00]]></wp:post_date_gmt>
	<wp:status><![CDATA[publish]]></wp:status>
	<wp:post_type><![CDATA[post]]></wp:post_type>
	<category domain="category" nicename="bridges"><![CDATA[Bridges]]></category>
	<category domain="post_tag" nicename="ferries"><![CDATA[Ferries]]></category>
	<category domain="post_format" nicename="post-format-aside"><![CDATA[Aside]]></category>
	<category domain="category" nicename="uncategorized"><![CDATA[Uncategorized]]></category>
</item>`;

/** What WordPress exports, with these items. */
export function wordpressExport(...items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!-- This is a WordPress eXtended RSS file -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
	<title>Quay</title>
	<link>https://quay.example</link>
	<pubDate>Mon, 10 Jun 2024 09:00:00 +0000</pubDate>
	<language>en-GB</language>
	<wp:author><wp:author_login><![CDATA[inam]]></wp:author_login><wp:author_display_name><![CDATA[Ina Marl]]></wp:author_display_name></wp:author>
	<wp:author><wp:author_login><![CDATA[olav]]></wp:author_login><wp:author_display_name><![CDATA[Ola Vint]]></wp:author_display_name></wp:author>
	${items.join('\n\t')}
</channel>
</rss>
`;
}

export const RSS_WORDPRESS = wordpressExport(WORDPRESS_ITEM);

export const RSS_2 = `${XML}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
  <title>Varnpress</title><link>https://varnpress.example/</link><description>News</description><language>en</language>
  <item>
    <title>Storm shuts the old bridge of Kastel &amp;amp; more</title>
    <link>https://varnpress.example/node/142</link>
    <description>&lt;p&gt;The old bridge was closed.&lt;/p&gt;&lt;p&gt;Ferries will run all night.&lt;/p&gt;</description>
    <category>Bridges</category>
    <author>ola@varnpress.example (Ola Vint)</author>
    <guid isPermaLink="false">142 at https://varnpress.example</guid>
    <pubDate>Sun, 14 Nov 21 16:05 EST</pubDate>
  </item>
</channel></rss>
`;

export const RSS_1 = `${XML}<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
  xmlns:d="http://purl.org/dc/elements/1.1/">
  <channel rdf:about="https://varnpress.example/"><title>Varnpress</title></channel>
  <item rdf:about="https://varnpress.example/142">
    <title>Storm shuts the old bridge of Kastel</title><link>https://varnpress.example/142</link>
    <description>The old bridge was closed.</description>
    <d:creator>Ola Vint</d:creator><d:date>2021-11-14T16:05:00+03:00</d:date><d:subject>Bridges</d:subject>
    <d:language>en</d:language>
  </item>
</rdf:RDF>
`;

export const ATOM = `${XML}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <title>Varnpress</title><id>https://varnpress.example/</id><updated>2021-11-15T00:00:00Z</updated>
  <author><name>Ola Vint</name></author>
  <entry>
    <title type="html">Storm shuts the &lt;b&gt;old&lt;/b&gt; bridge of Kastel</title>
    <id>tag:varnpress.example,2021:142</id>
    <link rel="self" href="https://varnpress.example/142.atom"/>
    <link rel="alternate" type="text/html" href="https://varnpress.example/2021/bridge.html"/>
    <published>2021-11-14T16:05:00+03:00</published><updated>2021-11-15T00:00:00Z</updated>
    <category term="bridges" label="Bridges"/>
    <summary>No bridge.</summary>
    <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${PARAGRAPHS}</div></content>
  </entry>
</feed>
`;

export const RITZAU = `<?xml version="1.0"?>
<XMLNewsQueuedResponse xmlns="http://tempuri.org/"><XMLNewsQueuedResult xmlns:i="http://www.w3.org/2001/XMLSchema-instance">
  <ListOfRBNews xmlns=""><RBNews>
    <NewsID>0142</NewsID><PublishDate>2021-11-14T16:05:00.25</PublishDate>
    <strapline>STORM/BRO</strapline><headline>Storm lukker den gamle bro i Kastel</headline>
    <subtitle>Færger sejler hele natten</subtitle><town>Kastel</town><origin>/ritzau/</origin>
    <content>&lt;p&gt;Den gamle bro blev lukket.&lt;/p&gt;&lt;p&gt;Færger sejler hele natten.&lt;/p&gt;</content>
    <byLine>Ola Vint</byLine><byLineEmail>ola@varnpress.example</byLineEmail>
    <TilRedaktionen>&lt;p&gt;Nyt citat.&lt;/p&gt;</TilRedaktionen><replacedID i:nil="true"/>
  </RBNews></ListOfRBNews></XMLNewsQueuedResult></XMLNewsQueuedResponse>
`;

/** An answer of AP’s media API, with the text that the program which fetched it has added. */
export const AP_MEDIA = JSON.stringify({
  api_version: '1.1',
  data: {
    meta: { products: [] },
    item: {
      uri: 'https://api.varnpress.example/0142',
      altids: { itemid: '0142' },
      type: 'text',
      language: 'en',
      versioncreated: '2021-11-14T13:05:00Z',
      pubstatus: 'usable',
      ednote: 'Adds quote.',
      headline: 'Storm shuts the old bridge of Kastel',
      slugline: 'BC-Varnia-Storm',
      bylines: [{ by: 'By OLA VINT' }],
      provider: 'AP',
      keywords: ['Storms'],
      subject: [
        { name: 'i', rels: ['category'] },
        { name: 'Bridges', rels: ['direct'] },
        { name: 'Transport', rels: ['ancestor'] },
      ],
      place: [
        { name: 'Kastel', rels: ['direct'] },
        { name: 'Varnia', rels: ['ancestor'] },
      ],
      renditions: { nitf: { href: 'https://api.varnpress.example/0142.nitf' } },
    },
  },
  nitf: { body_html: PARAGRAPHS },
});

export const HTML_PAGE = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Storm shuts the old bridge of Kastel | Varnpress</title>
<meta property="article:published_time" content="2021-11-14T16:05:00+03:00"><meta name="author" content="Ola Vint">
<meta name="keywords" content="Bridges, Storms"><link rel="canonical" href="https://varnpress.example/2021/bridge">
<script>alert(1)</script></head>
<body><header><a href="/">Varnpress</a><nav><ul><li><a href="/a">Sport</a></li></ul></nav></header>
<main><article><header><h1>Storm shuts the <em>old</em> bridge of Kastel</h1><p class="byline">By Ola Vint</p><time datetime="2021-11-14">Sunday</time></header>
<p>The old bridge was <b>closed</b> on <time datetime="2021-11-14">Sunday</time>.</p><p>Ferries will run all&nbsp;night.</p>
<figure><img src="b.jpg" alt="The bridge"><figcaption>The bridge.</figcaption></figure>
<aside><h2>More</h2><p>Ten old bridges.</p></aside></article></main>
<footer>© Varnpress</footer></body></html>
`;
