import { Field, ID, Int, ObjectType } from 'type-graphql';

import { Access } from '../../graphql/schema/access.js';
import { DateTimeScalar } from '../../graphql/schema/scalars.js';

/** Public as a type: the requester's page shows the files of a demand. */
@Access('PUBLIC')
@ObjectType('Attachment', {
  description:
    'A file. Its bytes are at `/files/<id>`, the thumbnail of an image at `/files/<id>/thumbnail`.',
})
export class AttachmentType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'By its content: `image/jpeg` for every image.' }) type!: string;
  @Field(() => Int, { description: 'In bytes.' }) size!: number;
  @Field(() => Int, { nullable: true, description: 'Of an image, in pixels.' }) width!: number | null;
  @Field(() => Int, { nullable: true }) height!: number | null;
  @Field(() => String, { description: 'The action of the event with which it came.' }) action!: string;
  @Field(() => DateTimeScalar) at!: Date;
}
