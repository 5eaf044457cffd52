import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { contentFaults } from './src/integrations/content-faults.ts';
import { finish } from './src/integrations/finish.ts';
import { fonts } from './src/integrations/fonts.ts';
import { outgoing } from './src/integrations/outgoing.ts';
import { hasOwnWords } from './src/integrations/own-words.ts';
import { search } from './src/integrations/search.ts';
import { SITE } from './src/site.ts';

export default defineConfig({
  site: SITE.url,
  base: SITE.base,
  trailingSlash: 'always',
  outDir: process.env.OUT_DIR ?? './dist',
  // A store of its own for each base path, so that building for one does not empty the other's.
  cacheDir: `./.cache/astro${SITE.base.replace(/\W+/g, '-')}`,
  build: { inlineStylesheets: 'never', format: 'directory', concurrency: 8 },
  devToolbar: { enabled: false },
  markdown: { syntaxHighlight: false },
  experimental: { incrementalBuild: true },
  integrations: [
    outgoing(),
    fonts(),
    contentFaults(),
    sitemap({ filter: hasOwnWords, i18n: { defaultLocale: 'en', locales: { en: 'en', ko: 'ko' } } }),
    search(),
    finish(),
  ],
  // Without preloading, a page's script needs no helper chunk; what it imports later has no further imports to wait for.
  vite: {
    build: {
      assetsInlineLimit: 0,
      modulePreload: false,
      rolldownOptions: {
        output: {
          // Filling words in is one line that the editor of estimates, the sheet and the simulators share, and the name
          // under which progress is stored one that its pages share: not worth a request more on every topic, so they
          // come with the helper that each page's script asks for anyway.
          codeSplitting: {
            groups: [
              { name: 'helper', test: /core\/estimate\/words\.ts|study\/prefix\.ts|vite\/preload-helper/ },
            ],
          },
        },
      },
    },
  },
});
