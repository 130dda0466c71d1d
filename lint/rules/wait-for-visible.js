/**
 * Refuses `expect(await screen.findBy…(…)).toBeVisible()`. What is found may still be hidden: a dialog is drawn hidden first, and
 * on a busy machine the expectation comes before it is shown. Waiting has to cover the expectation too.
 */
const message =
  'Wait for what is visible: await waitFor(() => expect(screen.getBy…(…)).toBeVisible()). A found element may still be hidden.';

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
        if (callee.type !== 'MemberExpression' || callee.property.name !== 'toBeVisible') return;
        if (callee.object.type === 'CallExpression' && isFound(callee.object.arguments[0])) {
          context.report({ node, message });
        }
      },
    };
  },
};
