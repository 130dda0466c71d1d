/**
 * Refuses comparing a status with a literal. The transitions are defined once, in shared/src/workflow; a comparison in code
 * is a second rule that the tables, the documents and the other workspace do not follow.
 */
const message =
  'Use the workflow tables of @lindan/shared, or allowedActions, instead of comparing a status with a literal.';

function isStatus(node) {
  if (node.type === 'ChainExpression') return isStatus(node.expression);
  if (node.type === 'MemberExpression') return isStatus(node.property);
  return node.type === 'Identifier' && /status$/i.test(node.name);
}

function isWord(node) {
  return node.type === 'Literal' && typeof node.value === 'string' && /^[A-Z][A-Z_]+$/.test(node.value);
}

export const askTheWorkflow = {
  create(context) {
    return {
      BinaryExpression(node) {
        const { left, right } = node;
        if ((isStatus(left) && isWord(right)) || (isWord(left) && isStatus(right)))
          context.report({ node, message });
      },
      SwitchStatement(node) {
        if (isStatus(node.discriminant)) context.report({ node: node.discriminant, message });
      },
    };
  },
};
