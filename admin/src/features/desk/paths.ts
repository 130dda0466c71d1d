export const deskPaths = {
  queue: () => '/queue',
  ground: () => '/ground',
};
