import type { ComponentType } from 'react';
import { useEffect, useState } from 'react';

import { Failure } from '../network/failure';
import { FailureNotice } from './FailureNotice';
import { Loading } from './Loading';

/**
 * A page whose script is loaded when it is first opened, so that the first load stays small. What could not be loaded is loaded with the
 * whole page again, since a browser may remember that a script failed.
 * @param load the same function each time
 */
export function LaterPage<Props extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly props: Props;
}) {
  const [Loaded, setLoaded] = useState<ComponentType<Props>>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => {
    let isOpen = true;
    load().then(
      (component) => isOpen && setLoaded(() => component),
      () => isOpen && setFailure(new Failure('UNREACHABLE', '')),
    );
    return () => {
      isOpen = false;
    };
  }, [load]);
  if (failure !== undefined)
    return <FailureNotice failure={failure} retry={() => window.location.reload()} />;
  return Loaded === undefined ? <Loading /> : <Loaded {...props} />;
}
