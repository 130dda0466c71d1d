import { FailureNotice } from '../components/FailureNotice';
import { Loading } from '../components/Loading';
import { Notice } from '../components/Notice';
import { Page } from '../components/Page';
import { usePlace } from '../place/place-context';
import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { DemandForm } from '../say/DemandForm';
import { useWords } from '../words/words';
import { ServiceFacts } from './ServiceFacts';
import { usePlaceServices } from './usePlaceServices';

/** One service of the menu, and the form that orders it. */
export function OrderServicePage({ resourceId }: { readonly resourceId: string }) {
  const words = useWords();
  const place = usePlace();
  const menu = usePlaceServices(place.code, true);
  const service = menu.services.find((one) => one.id === resourceId);
  const services = residentPaths.services(place.code);

  return (
    <Page title={words.order.title} backTo={residentPaths.place(place.code)}>
      {service !== undefined && (
        <>
          <section className="service">
            <h2>{service.title}</h2>
            <p>{service.description}</p>
            <ServiceFacts service={service} />
          </section>
          <DemandForm
            service={{ id: service.id, title: service.title, categoryCode: service.category.code }}
            asks={words.order}
          />
        </>
      )}
      {service === undefined && menu.isLoading && <Loading />}
      {service === undefined && menu.isComplete && <Notice tone="soon">{words.services.gone}</Notice>}
      {menu.failure !== undefined && <FailureNotice failure={menu.failure} retry={menu.again} />}
      {service === undefined && !menu.isLoading && (
        <Link to={services} className="button">
          {words.services.title}
        </Link>
      )}
    </Page>
  );
}
