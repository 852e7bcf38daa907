import type { VocabularyAdvice } from '../api/types';
import type { PhraseProblem } from '../trackers/phraseRules';
import type { PhraseWarning, VocabularyWarning } from '../trackers/phraseLint';
import type { Texts } from './en';

function problem(given: PhraseProblem): string {
  switch (given.rule) {
    case 'punctuation':
      return `No se permite en una frase: ${given.characters} (solo . ' y -).`;
    case 'noWord':
      return 'Una frase necesita una letra, una cifra o un símbolo.';
    case 'character':
      return 'Contiene un carácter no válido.';
    case 'duplicate':
      return `Igual que la línea ${given.of + 1}.`;
  }
}

function warning(given: PhraseWarning): string {
  switch (given.kind) {
    case 'stopWords':
      return 'Solo palabras cotidianas: aparecerá en casi todas las conversaciones.';
    case 'nearDuplicate':
      return `Dice casi lo mismo que la línea ${given.of + 1}; basta con una.`;
    case 'excluded':
      return 'También está entre las frases excluidas, así que nunca se encontrará.';
    case 'long':
      return `${given.words} palabras: las frases más cortas se encuentran mejor.`;
  }
}

function advice(given: VocabularyWarning): string {
  return given.kind === 'few'
    ? `${given.count} de al menos 5 frases recomendadas. Con más maneras de decirlo se encuentra más.`
    : `${given.count} frases; se recomiendan 50 como máximo. Quizá sean dos rastreadores.`;
}

function savedAdvice(given: VocabularyAdvice): string {
  const owner = given.otherTracker ? ` del rastreador «${given.otherTracker}»` : '';
  switch (given.rule) {
    case 'duplicate':
      return `«${given.phrase}» y «${given.other}» solo se distinguen por artículos y terminaciones; basta con una.`;
    case 'fillerPrefix':
      return `«${given.phrase}» empieza por «${given.other}», que no dice nada; sin eso encuentra más.`;
    case 'twoMeanings':
      return `«${given.phrase}» dice dos cosas; con una frase para cada una se encuentran también por separado.`;
    case 'contradiction':
      return `«${given.phrase}» dice lo contrario que «${given.other}»${owner}.`;
    case 'overlap':
      return `«${given.phrase}» contiene las palabras de «${given.other}»${owner}: se encontrarán los dos a la vez.`;
    default:
      return given.message;
  }
}

export const es: Texts = {
  common: {
    loading: 'Cargando…',
    close: 'Cerrar',
    cancel: 'Cancelar',
    keep: 'Conservar',
    delete: 'Eliminar',
    undo: 'Deshacer',
    previous: 'Más recientes',
    next: 'Más antiguas',
    path: 'Ruta',
    skip: 'Ir al contenido',
    copied: (value) => `Copiado: ${value}`,
    copyByHand: (value) => `El navegador no permitió copiar. Cópielo de aquí: ${value}`,
  },
  preferences: { language: 'Idioma', theme: 'Colores', system: 'Los del equipo', light: 'Claro', dark: 'Oscuro' },
  nav: { label: 'Principal', trackers: 'Rastreadores', tryIt: 'Probar', conversations: 'Conversaciones', upload: 'Subir', signOut: 'Salir' },
  signIn: {
    title: 'Iniciar sesión',
    lead: 'Encuentre lo que la gente quiere decir, no solo lo que dice.',
    expired: 'Su sesión ha terminado. Inicie sesión de nuevo; lo que no guardó sigue aquí.',
    appId: 'ID de la aplicación',
    appSecret: 'Secreto de la aplicación',
    submit: 'Entrar',
    busy: 'Entrando…',
    refused: 'El ID y el secreto no corresponden. Revise ambos y vuelva a intentarlo.',
    where: 'Ambos están en la carpeta de datos del sistema, en',
  },
  errors: {
    retry: 'Reintentar',
    unexpected: 'Ocurrió algo inesperado en esta página. Recárguela y vuelva a intentarlo.',
    status: (status) => `El servidor lo rechazó (estado ${status}).`,
    unreachable: 'El servidor no responde. Compruebe que está en marcha y que hay conexión, y vuelva a intentarlo.',
    signInAgain: 'Inicie sesión de nuevo.',
    nameTaken: 'Elija otro nombre.',
    changedMeanwhile: 'Otra persona lo ha cambiado entretanto. «Reintentar» carga su versión; la de usted sigue aquí hasta entonces.',
    tooLarge: 'Hágalo más pequeño: el servidor no acepta tanto de una vez.',
    busy: 'Espere un momento y vuelva a intentarlo.',
    unavailable: 'Esa parte del sistema no puede responder ahora o no está configurada.',
    server: 'El servidor tuvo un problema. Vuelva a intentarlo; si sigue, mire el registro del servidor.',
  },
  score: { label: (score, threshold) => `Puntuación ${score}, umbral ${threshold}` },
  trackers: {
    title: 'Rastreadores',
    count: (count, most) => `${count} de ${most}`,
    create: 'Nuevo rastreador',
    createFirst: 'Crear un rastreador',
    search: 'Buscar nombres y frases',
    nothingFound: (words) => `Ningún rastreador contiene «${words}».`,
    columns: { name: 'Nombre', phrases: 'Frases', threshold: 'Umbral' },
    defaultThreshold: 'estándar',
    actions: 'Acciones',
    copyId: 'Copiar ID',
    try: 'Probar',
    detections: 'Dónde aparece',
    deleteNamed: (name) => `Eliminar ${name}`,
    deleteTitle: (name) => `¿Eliminar «${name}»?`,
    deleteWhat: 'Los programas que usan su ID serán rechazados. Lo encontrado hasta ahora queda en las conversaciones.',
    deleted: (name) => `«${name}» se está eliminando.`,
    notDeleted: (name, why) => `«${name}» no se eliminó. ${why}`,
    emptyTitle: 'Aún no hay rastreadores',
    emptyWhat: 'Un rastreador es un puñado de frases que significan lo mismo. Phrasewatch las encuentra en las conversaciones, también cuando se dicen con otras palabras.',
    emptySteps: ['Dé nombre a lo que quiere notar, por ejemplo «Descuento ofrecido».', 'Escriba cinco o más maneras de decirlo.', 'Pruebe frases al lado y mire la puntuación.'],
  },
  exchange: {
    import: 'Importar',
    exportJson: 'Exportar JSON',
    exportYaml: 'Exportar YAML',
    importTitle: 'Importar rastreadores',
    importWhat: 'JSON o YAML, exportado aquí o escrito a mano. Un rastreador con nombre conocido se cambia, los demás se añaden; ninguno se elimina.',
    file: 'Archivo',
    paste: 'O pegue el texto',
    apply: 'Importar',
    added: 'nuevo',
    changed: 'cambiado',
    plan: (added, changed, same) => `${added} nuevos, ${changed} cambiados, ${same} iguales que ahora.`,
    done: (added, changed) => `Importado: ${added} nuevos, ${changed} cambiados.`,
    problem: (rule, where, detail) => {
      switch (rule) {
        case 'syntax':
          return `Esto no es JSON ni YAML. ${detail}`;
        case 'name':
          return `Falta ${where}: cada rastreador necesita un nombre.`;
        case 'vocabulary':
          return `${where} está vacío: cada rastreador necesita al menos una frase.`;
        case 'type':
          return `${where} tiene un tipo equivocado.`;
        case 'twice':
          return `${where}: «${detail}» está dos veces.`;
        default:
          return `${where || 'El texto'} debería ser un rastreador con nombre y vocabulario, o una lista de ellos.`;
      }
    },
  },
  editor: {
    newTitle: 'Nuevo rastreador',
    name: 'Nombre',
    nameHint: 'Único en su cuenta; mayúsculas y minúsculas se distinguen.',
    description: 'Descripción (opcional)',
    more: 'Umbral, idiomas, categorías',
    threshold: 'Umbral',
    thresholdHint: 'A partir de qué puntuación cuenta como encontrado. Más bajo encuentra más y se equivoca más.',
    thresholdDefault: 'Usar el estándar',
    languages: 'Idiomas',
    languagesHint: 'Si no elige ninguno, es el de la conversación.',
    languageNames: { 'en-US': 'Inglés', 'es-ES': 'Español' },
    categories: 'Categorías (opcional)',
    categoriesHint: 'ventas, cumplimiento',
    save: 'Guardar',
    saving: 'Guardando…',
    saved: (name) => `«${name}» guardado.`,
    discard: 'Descartar cambios',
    unsaved: 'Aún sin guardar.',
    incomplete: 'Faltan un nombre y una frase, sin líneas en rojo.',
    nothingToSave: 'Todo está guardado.',
  },
  phrases: {
    vocabulary: 'Frases',
    vocabularyHint: 'Una por línea; pegue tantas líneas como quiera. Sirven frases enteras y palabras clave.',
    exclude: 'Frases excluidas',
    excludeHint: 'Lo que está dentro de una de estas no cuenta, por ejemplo «ninguna oferta especial».',
    placeholder: 'Añada una frase o pegue una lista',
    remove: (number) => `Quitar la línea ${number}`,
    fix: 'Quitarlos',
    problem,
    warning,
    advice,
    savedAdvice,
  },
  chooser: { title: 'Rastreadores que buscar', all: (count) => `Los ${count}`, some: 'Solo estos' },
  tryIt: {
    title: 'Probar',
    what: 'Escriba frases y vea qué rastreadores las encuentran, con qué seguridad, y por qué los demás no. No se guarda nada.',
    sentences: 'Frases',
    lead: 'Una frase por línea',
    placeholder: 'Podríamos hacerle un diez por ciento de descuento.\nEste mes no me queda dinero.',
    hint: 'El resultado aparece mientras escribe.',
    draftTitle: 'Probar este rastreador',
    draftLead: 'Frases que debería encontrar, y algunas que no',
    nothingToLookFor: 'Elija un rastreador o escriba antes una frase.',
    busy: 'Buscando…',
    tooMany: (most) => `Solo se miran las primeras ${most} frases.`,
    summary: (found, of) => `Encontrado en ${found} de ${of}.`,
    showMore: (count) => `Mostrar ${count} más`,
    addPhrase: 'Añadir como frase',
    noTrackers: 'Ningún rastreador se acerca a esta frase.',
    emptyTitle: 'No hay rastreadores que probar',
    emptyWhat: 'Cree primero un rastreador; después vea aquí qué encuentra.',
  },
  verdict: {
    found: 'Encontrado',
    notFound: 'No encontrado',
    tiers: { exact: 'palabra por palabra', stem: 'mismas palabras, otra forma', keyword: 'misma palabra clave', semantic: 'mismo significado' },
    excluded: 'En la frase hay una frase excluida.',
    denied: 'La frase niega lo que dice la expresión.',
    nothingNear: 'Ninguna frase se acerca. Las palabras sueltas solo se encuentran como palabras.',
    tooLow: (phrase, score, threshold) => `Lo más cercano es «${phrase}», pero ${score} queda por debajo del umbral de ${threshold}.`,
    close: 'Está cerca: bastaría otra frase parecida a esta.',
  },
  conversations: {
    title: 'Conversaciones',
    emptyTitle: 'No hay conversaciones en este periodo',
    emptyWhat: 'Suba una transcripción o una grabación, o envíela por la API. Aquí se lee lo que los rastreadores encuentran.',
    nothingFound: 'Ninguna conversación encaja. Afloje un filtro o tome un periodo más largo.',
    range: (from, to) => `${from}–${to}`,
    unknownSpeaker: 'Hablante desconocido',
    transcript: 'Transcripción',
    noMessages: 'Aún no hay nada que leer. Si se acaba de enviar, puede estar en camino.',
    detected: 'Encontrado aquí',
    nothingDetected: 'En esta conversación no se encontró ningún rastreador.',
    allTrackers: 'Todos los rastreadores',
    legend: 'Las marcas continuas son palabra por palabra; las punteadas significan lo mismo. Pulse una para ver por qué.',
    wordForWord: 'dicho palabra por palabra:',
    alike: 'significa lo mismo que:',
    today: 'Lo que el motor dice hoy, con el rastreador como está ahora:',
    notStored: 'Este rastreador no está entre los guardados, así que su puntuación no se puede volver a calcular.',
    deleteTitle: '¿Eliminar esta conversación?',
    deleteWhat: 'Sus mensajes y todo lo encontrado en ellos se eliminan para siempre.',
    deleted: 'La conversación está eliminada.',
  },
  filters: {
    name: 'El nombre contiene',
    metadataKey: 'Clave de metadatos',
    metadataValue: 'Valor de metadatos',
    period: 'Empezó',
    periods: { week: 'Últimos 7 días', month: 'Últimos 30 días', year: 'Últimos 365 días', ever: 'En cualquier momento' },
    rsqlSummary: 'En RSQL:',
    none: 'sin filtro',
    rsqlHint: 'El mismo texto va en el parámetro «filter» de la API. Las comparaciones se unen con «and»; dos campos distintos como máximo.',
    useFields: 'Volver a los campos',
  },
  detections: {
    title: (name) => `Dónde se encontró «${name}»`,
    progress: (done, of, hits, most) =>
      `${done} de ${of} conversaciones revisadas${of >= most ? ` (las ${most} más recientes)` : ''}, encontrado en ${hits}.`,
    emptyTitle: 'No se encontró en este periodo',
    emptyWhat: 'Solo cuentan las conversaciones procesadas con este rastreador. Tome un periodo más largo, o suba una conversación y elija el rastreador.',
  },
  upload: {
    title: 'Subir una conversación',
    what: 'Una transcripción como texto, o una grabación que antes se transcribe.',
    name: 'Nombre (opcional)',
    file: 'Archivo',
    fileHint: 'Texto (.txt o el JSON de la API), audio o vídeo.',
    media: (name) => `${name} será transcrito por el reconocedor, si hay uno configurado.`,
    text: 'Texto',
    placeholder: 'Ana: Buenos días, ¿en qué puedo ayudarle?\nBen: Me dijeron que esta semana hay un descuento.',
    count: (count) => (count === 1 ? '1 mensaje' : `${count} mensajes`),
    noTrackers: 'Sin rastreadores no se encontrará nada. Cree uno antes, o siga sin ellos.',
    submit: 'Subir',
    sending: 'Enviando…',
  },
  job: {
    title: 'Progreso',
    status: {
      scheduled: 'Esperando su turno.',
      in_progress: 'En revisión.',
      completed: 'Listo: ya se puede leer todo lo encontrado.',
      failed: 'No se pudo procesar.',
    },
    open: 'Leerla',
    ids: 'Conversación y trabajo:',
  },
};
