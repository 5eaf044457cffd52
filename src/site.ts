/** What the site is called and where it lives. Everything else about it is derived. */
export const SITE = {
  title: 'Loadbearing',
  /** The public address without a base path; a deployment sets SITE_URL. */
  url: process.env.SITE_URL ?? 'https://loadbearing.example',
  /** The path it is served below; a project site sets BASE_PATH=/repo. */
  base: process.env.BASE_PATH ?? '/',
  /** Where the source is kept; a fork sets REPOSITORY_URL, and GitHub's runners tell their own. */
  repository:
    process.env.REPOSITORY_URL ??
    (process.env.GITHUB_REPOSITORY
      ? `${process.env.GITHUB_SERVER_URL ?? 'https://github.com'}/${process.env.GITHUB_REPOSITORY}`
      : 'https://github.com/loadbearing/loadbearing'),
  branch: 'main',
  licence: {
    code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    text: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  },
} as const;
