/** Icons stand beside words, so they say nothing themselves. */
export interface IconProps {
  readonly 'aria-hidden'?: boolean;
}
