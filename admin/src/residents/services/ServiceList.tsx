import { residentPaths } from '../routing/addresses';
import { Link } from '../routing/Link';
import { useWords } from '../words/words';
import { ServiceFacts } from './ServiceFacts';
import type { Service } from './usePlaceServices';

interface ServiceListProps {
  readonly placeCode: string;
  readonly services: readonly Service[];
}

export function ServiceList({ placeCode, services }: ServiceListProps) {
  const words = useWords();
  if (services.length === 0) return null;
  return (
    <ul className="services">
      {services.map((service) => (
        <li key={service.id} className="service">
          <h2>{service.title}</h2>
          <p className="service-text">{service.description}</p>
          <ServiceFacts service={service} />
          <Link to={residentPaths.service(placeCode, service.id)} className="button">
            {words.services.order}
            <span className="unseen"> {service.title}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
