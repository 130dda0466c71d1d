import { useLocation, useNavigate } from 'react-router';

/** The key of the address with which the console was opened. */
const FIRST = 'default';

/** Goes back to the page whose link opened a form by its address. Where the address itself was opened, the form is closed in it. */
export function useGoBack(): (closeForm: () => void) => void {
  const navigate = useNavigate();
  const { key } = useLocation();
  return (closeForm) => {
    if (key === FIRST) closeForm();
    else void navigate(-1);
  };
}
