/** The containers agencies send copy in: two framed by control characters, two of XML, one of JSON. */
export const CONTAINER_FORMATS = ['anpa-1312', 'iptc-7901', 'nitf', 'newsml-g2', 'ninjs'] as const;

export type ContainerFormat = (typeof CONTAINER_FORMATS)[number];
