import { graphql } from '@/graphql/generated';

/** When a resource can be had, how and where: shown by the detail, changed by the form. */
export const OFFER_TERMS_RESOURCE = graphql(`
  fragment OfferTerms_resource on Resource {
    weeklyHours {
      weekday
      from
      until
    }
    booking
    contact
    isOrderable
  }
`);
