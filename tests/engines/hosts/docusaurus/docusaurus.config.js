const locales = process.env.LOCALES.split(',');

module.exports = {
	title: 'Site',
	url: 'https://example.com',
	baseUrl: '/',
	onBrokenLinks: 'throw',
	onBrokenAnchors: 'throw',
	i18n: { defaultLocale: locales[0], locales },
	presets: [['classic', { docs: { routeBasePath: '/' }, blog: false, sitemap: false }]],
};
