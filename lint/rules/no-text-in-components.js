/** Refuses Chinese literals in components. User-visible texts are in the catalogues, in both languages, and have a key. */
const chinese = /\p{Script=Han}/u;

export const noTextInComponents = {
  create(context) {
    const check = (node, text) => {
      // The name of a language is written in that language.
      if (chinese.test(text.replace('中文', ''))) {
        context.report({
          node,
          message: 'Put this text into admin/src/i18n, in both languages, and name its key here.',
        });
      }
    };
    return {
      Literal: (node) => typeof node.value === 'string' && check(node, node.value),
      JSXText: (node) => check(node, node.value),
      TemplateElement: (node) => check(node, node.value.raw),
    };
  },
};
