/**
 * Refuses `expect(await screen.findBy…(…)).toBeVisible()` and `expect(await screen.findAllBy…(…)).toHaveLength(2)`. What is found may
 * still be hidden, because a dialog is drawn hidden first, and the first of several is found before the others are there. On a busy
 * machine the expectation comes too early. Waiting has to cover the expectation too.
 */
const message =
  'Wait for the expectation too: await waitFor(() => expect(screen.getBy…(…)).toBeVisible()). A found element may still be hidden, or the first of several.';
const EXPECTED = ['toBeVisible', 'toHaveLength'];

function isFound(node) {
  return (
    node?.type === 'AwaitExpression' &&
    node.argument.type === 'CallExpression' &&
    /^find(All)?By/.test(node.argument.callee.property?.name ?? '')
  );
}

export const waitForVisible = {
  create(context) {
    return {
      CallExpression(node) {
        const { callee } = node;
        if (callee.type !== 'MemberExpression' || !EXPECTED.includes(callee.property.name)) return;
        if (callee.object.type === 'CallExpression' && isFound(callee.object.arguments[0])) {
          context.report({ node, message });
        }
      },
    };
  },
};
