/** Compares two translation catalogues. Each finding is one sentence. */
export function compareCatalogues(chinese, english) {
  const zh = texts(chinese);
  const en = texts(english);
  const spokenIn = (map) => new Set([...map.keys()].map(withoutPlural));
  return [
    ...missing(zh, spokenIn(en), 'en'),
    ...missing(en, spokenIn(zh), 'zh-CN'),
    ...[...zh, ...en].filter(([, text]) => text.trim() === '').map(([key]) => `${key} is empty`),
    // The name of a language is written in that language.
    ...[...en]
      .filter(([, text]) => /\p{Script=Han}/u.test(text.replace('中文', '')))
      .map(([key]) => `${key} is Chinese in en`),
    ...[...zh]
      .filter(([key, text]) => en.has(key) && places(text) !== places(en.get(key)))
      .map(([key]) => `${key} has other {{places}} in zh-CN than in en`),
  ];
}

function missing(from, present, language) {
  return [...from.keys()]
    .filter((key) => !present.has(withoutPlural(key)))
    .map((key) => `${key} is missing in ${language}`);
}

/** English has the plural forms "one" and "other"; Chinese has one form for all numbers. */
function withoutPlural(key) {
  return key.replace(/_(zero|one|two|few|many|other)$/, '');
}

function places(text) {
  return [...new Set(text.match(/\{\{[^}]+\}\}|<\/?\w+\/?>/g))]
    .toSorted((a, b) => a.localeCompare(b))
    .join(' ');
}

function texts(tree, path = '') {
  return new Map(
    Object.entries(tree).flatMap(([name, value]) => {
      const key = path ? `${path}.${name}` : name;
      return typeof value === 'string' ? [[key, value]] : [...texts(value, key)];
    }),
  );
}
