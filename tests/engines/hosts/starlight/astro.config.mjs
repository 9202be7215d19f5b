import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

const tags = process.env.LOCALES.split(',');
const locales = tags.map((tag) => [tag.toLowerCase(), { label: tag, lang: tag }]);

export default defineConfig({
	integrations: [
		starlight({
			title: 'Site',
			defaultLocale: tags[0].toLowerCase(),
			locales: Object.fromEntries(locales),
			disable404Route: true,
			pagefind: false,
		}),
	],
});
