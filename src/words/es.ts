import type { Words } from './words.ts';

/** Spanish. */
export const es: Words = {
  language: 'es',
  skip: 'Ir al texto',
  sections: 'Secciones',
  aboutAndArchive: 'Información y archivo',
  facets: {
    places: 'Lugares',
    topics: 'Temas',
    agencies: 'Agencias',
    people: 'Personas',
    organisations: 'Organizaciones',
  },
  dispatches: { one: '# despacho', many: '# de despachos', other: '# despachos' },
  periods: { both: 'Anterior y siguiente', earlier: 'Anterior', later: 'Siguiente' },
  nothingPublished: 'Todavía no se ha publicado nada.',
  readWhole: 'Leer el despacho completo',
  dispatch: {
    about: 'Sobre este despacho',
    correction: ['Corrección (', '):'],
    canceled: 'Anulado: este despacho se retiró después de su publicación.',
    withdrawn: 'Despacho retirado',
    newer: 'Un despacho más reciente sustituye a este:',
    replaces: 'Este despacho sustituye a:',
    canceledMark: 'Anulado',
    credit: 'Fuente:',
    permanentLink: 'Enlace permanente:',
    otherLanguages: 'En otros idiomas:',
    twins: {
      before: 'También como ',
      text: 'texto sin formato',
      between: ' y como ',
      json: 'datos (ninjs)',
    },
    byMail: 'Enviar por correo',
    cite: 'Citar este despacho',
    related: 'Despachos relacionados',
    neighbours: {
      both: 'Despachos anterior y siguiente',
      earlier: 'Despacho anterior',
      later: 'Despacho siguiente',
    },
  },
  corrections: {
    title: 'Correcciones',
    about:
      'Lo que hubo que corregir en despachos ya publicados, lo más reciente primero. Todas las demás palabras son las de la agencia.',
    none: 'Todavía no ha habido que corregir nada.',
    of: (headline) => `Corrección: ${headline}`,
    was: 'Decía:',
    now: 'Dice:',
    compare: 'Comparar con el texto de la agencia, palabra por palabra',
  },
  comparison: {
    title: 'Comparación con el texto de la agencia',
    description: (headline) => `En qué difiere el texto publicado del recibido: ${headline}`,
    key: 'Leyenda',
    filed: 'Recibido y suprimido',
    published: 'Añadido por una corrección',
    deleted: ['suprimido: ', ', fin de lo suprimido '],
    inserted: ['añadido: ', ', fin de lo añadido '],
    back: 'Volver al despacho',
  },
  editorial: { note: 'Nota de la redacción', mapOf: (place) => `Mapa: ${place}` },
  pictures: {
    world: 'Mapa de los lugares de las noticias',
    worldLegend:
      'Cada punto enlaza con un lugar; cuanto mayor es, más despachos hay de allí o sobre él.',
    skipMap: 'Saltar el mapa e ir a la lista de lugares',
    overTime: 'Despachos a lo largo del tiempo',
    most: ['el máximo, en ', ': '],
  },
  gone: {
    title: 'Esta página no está disponible',
    text: 'Lo que se publicó en esta dirección no está disponible. La dirección se conserva, y nunca figurará aquí otra cosa.',
  },
  moved: { title: 'Esta página se ha trasladado', link: ['Ahora está en ', '.'] },
  noPage: {
    title: 'Página no encontrada',
    description: 'No hay ninguna página en esta dirección.',
    advice: [
      'No hay nada en esta dirección. Las direcciones de los despachos no cambian nunca, así que quizá se haya cortado o contenga una errata. Vuelva a empezar por la ',
      ' o por lo más reciente:',
    ],
    frontPage: 'portada',
  },
  descriptions: {
    index: (title, site) => `${title} en los despachos de ${site}.`,
    facet: (name, site) => `Despachos de ${site}: ${name}.`,
    year: (year) => `Todos los despachos de ${year}, por meses y días.`,
    month: (month) => `Todos los despachos de ${month}.`,
    day: (day) => `Todos los despachos del ${day}.`,
    search: (site) => `Buscar en los despachos de ${site}.`,
    corrections: (site) =>
      `Todas las correcciones de los despachos de ${site}, lo más reciente primero.`,
    feeds: (site) => `Cómo seguir ${site} en un lector de canales y todos los canales que hay.`,
  },
  search: {
    title: 'Buscar',
    words: 'Palabras',
    all: 'Todos',
    year: 'Año',
    order: 'Orden',
    bestFirst: 'Lo más parecido primero',
    newestFirst: 'Lo más nuevo primero',
    found: {
      one: '# despacho encontrado',
      many: '# de despachos encontrados',
      other: '# despachos encontrados',
    },
    nothing: 'No se ha encontrado nada. Pruebe con menos palabras o con otros filtros.',
    since: 'desde #',
    nothingSince: 'No se ha encontrado nada desde #.',
    earlier: 'Buscar en años anteriores',
    more: 'Más',
    unavailable:
      'No se puede acceder a la búsqueda. Inténtelo más tarde o use los índices de abajo.',
    needsScript:
      'La búsqueda necesita scripts, que aquí están desactivados. Los índices de abajo llevan a todos los despachos.',
    indexes: 'Índices',
  },
  feeds: {
    title: 'Canales',
    whatTheyAre:
      'Un canal le trae cada despacho nuevo, íntegro, en cuanto se publica. No hace falta registrarse, y nadie se interpone entre usted y las noticias.',
    howToRead:
      'Los canales se siguen con un lector de RSS. Los hay gratuitos para todos los teléfonos y ordenadores, y también los leen programas de correo como Thunderbird. Copie una dirección de esta página y péguela donde su lector diga «añadir» o «suscribirse».',
    latest: 'Lo último',
    newest: {
      one: 'El despacho más reciente, sobre cualquier tema.',
      many: 'Los # de despachos más recientes, sobre todos los temas.',
      other: 'Los # despachos más recientes, sobre todos los temas.',
    },
    anyOfThem: 'Todos estos canales llevan lo mismo: tome el primero si no sabe cuál elegir.',
    allAtOnce: 'Todo a la vez',
    importList:
      'Importe esta lista en su lector para seguir todo lo que hay en esta página y quite después lo que no quiera.',
    archive: 'El archivo',
    everyMonth:
      'Cada mes, completo, para lectores capaces de retroceder en el tiempo y para programas: canales, y datos en ninjs, el estándar del IPTC para noticias.',
    descriptions: {
      month: (month) => `Todos los despachos de ${month}.`,
      places: (name) => `${name}: despachos desde el lugar y sobre él.`,
      topics: (name) => `Despachos sobre el tema «${name}».`,
      agencies: (name) => `Despachos de ${name}.`,
      people: (name) => `Despachos en los que se menciona a ${name}.`,
      organisations: (name) => `Despachos en los que se menciona a ${name}.`,
    },
    notice:
      'Esto es un canal. Copie su dirección de la barra de arriba en un lector de RSS y recibirá todo lo que se publique.',
    listNotice:
      'Estos son todos los canales. Guarde este archivo e impórtelo en un lector de RSS, o copie de él una dirección.',
  },
};
