const tags = process.env.LOCALES.split(',');
const locales = tags.map((tag) => [tag, { label: tag, lang: tag }]);

export default { title: 'Site', locales: Object.fromEntries(locales) };
