import { feedPlugin } from '@11ty/eleventy-plugin-rss';

const ON_THE_FRONT_PAGE = 60;
const IN_THE_FEED = 50;

export default function configure(config) {
  config.setQuietMode(true);
  config.addCollection('latest', (collections) =>
    collections.getFilteredByTag('dispatch').slice(-ON_THE_FRONT_PAGE).reverse(),
  );
  config.addPlugin(feedPlugin, {
    type: 'rss',
    outputPath: '/rss.xml',
    collection: { name: 'dispatch', limit: IN_THE_FEED },
    metadata: {
      language: 'en',
      title: 'Varnpress',
      subtitle: 'Invented dispatches, to measure with.',
      base: 'https://varnpress.example/',
      author: { name: 'Varnpress' },
    },
  });
  // The copy is Markdown and no template: nothing in it is to be looked for.
  return { markdownTemplateEngine: false, dir: { input: 'content', includes: '../_includes' } };
}
