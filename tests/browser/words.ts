/** Descriptions in the languages of the test pages: enough text for the language to be known. */
export const descriptions = {
  de: 'Die Lampe ist aus dem Holz alter Hafenpfähle gedreht und mit Öl behandelt. Sie ist für die Wand über dem Tisch gemacht und lässt sich mit einem Finger dimmen. Jede Lampe ist nummeriert, und die Werkstatt bewahrt die Nummer auf, damit wir auch nach Jahren das richtige Teil für Sie finden.',
  fr: 'La lampe est tournée dans le bois des anciens pieux du port et finie à l’huile. Elle est faite pour le mur au-dessus de votre bureau et vous pouvez régler la lumière avec un doigt. Chacune des lampes est numérotée dans notre atelier pour que vous puissiez retrouver les pièces.',
  es: 'La lámpara está torneada en la madera de los viejos pilotes del puerto y acabada con aceite. Está hecha para la pared que hay sobre su mesa y la luz se regula con un dedo. Cada una de las lámparas está numerada en nuestro taller para que usted pueda encontrar las piezas dentro de unos años.',
  it: 'La lampada è tornita nel legno dei vecchi pali del porto e rifinita con olio. È fatta per la parete sopra la vostra scrivania e la luce si regola con un dito. Ognuna delle lampade è numerata nel nostro laboratorio, per questo potete trovare anche dopo anni i pezzi giusti per la vostra lampada.',
  nl: 'De lamp is gedraaid uit het hout van oude havenpalen en afgewerkt met olie. Zij is gemaakt voor de muur boven uw bureau en u kunt het licht met één vinger dimmen. Elke lamp heeft een nummer, en de werkplaats bewaart het nummer, zodat wij ook na jaren het juiste onderdeel voor u kunnen vinden.',
  pl: 'Lampa jest wytoczona z drewna starych pali portowych i wykończona olejem. Jest przeznaczona na ścianę nad biurkiem, a światło można przyciemnić jednym palcem. Każda lampa ma swój numer, który przechowuje nasz warsztat, dzięki czemu także po latach znajdziemy dla Państwa właściwą część do tej lampy.',
  pt: 'A lâmpada é torneada na madeira das antigas estacas do porto e acabada com óleo. Foi feita para a parede sobre a sua mesa e a luz pode ser regulada com um dedo. Cada uma das lâmpadas é numerada em nossa oficina para que você possa encontrar as peças certas depois de muitos anos de uso.',
  sv: 'Lampan är svarvad av virke från gamla hamnpålar och behandlad med olja. Den är gjord för väggen ovanför ditt skrivbord och du kan dämpa ljuset med ett finger. Varje lampa har ett nummer som verkstaden sparar, så att vi även efter många år kan hitta rätt del till just din lampa hemma.',
  tr: 'Lamba, eski liman kazıklarının ahşabından tornalanmış ve yağ ile işlenmiştir. Masanızın üstündeki duvar için yapılmıştır ve ışığı bir parmakla kısabilirsiniz. Her lambanın bir numarası vardır ve atölye bu numarayı saklar; böylece yıllar sonra bile doğru parçayı sizin için bulabiliriz.',
  ru: 'Лампа выточена из древесины старых портовых свай и обработана маслом. Она сделана для стены над вашим столом, и свет можно приглушить одним пальцем. Каждая лампа пронумерована, и мастерская хранит этот номер, чтобы и через много лет мы могли найти для вас нужную деталь к этой лампе.',
  cs: 'Lampa je vysoustružena ze dřeva starých přístavních pilotů a ošetřena olejem. Je určena na zeď nad vaším stolem a světlo můžete ztlumit jedním prstem. Každá lampa má své číslo a dílna toto číslo uchovává, abychom pro vás i po letech našli správný díl, který do lampy patří a vydrží.',
  ja: '港の古い木材から一本ずつ削り出し、油で仕上げたランプです。机の上の壁に取り付けて、指先ひとつで明るさを変えられます。すべてのランプに番号が入っており、工房がその番号を控えています。部品が必要になったときは、番号をお知らせください。灯りの色は温かみのある電球色で、読書にも向いています。取り付けに必要なねじと説明書を同梱しています。壁の材質に合わせてお使いください。お手入れは乾いた布で軽く拭くだけで十分です。木の色は年月とともに深まっていきます。贈り物にもお選びいただいています。',
  zh: '这盏灯由老港口的木桩车制而成，表面用天然油处理。它适合安装在书桌上方的墙面，用一根手指就能调节亮度。每一盏灯都有编号，工坊会保存这个编号，即使多年以后我们也能为您找到合适的配件。灯光是温暖的颜色，适合阅读。包装内附有安装所需的螺丝和说明书，请根据墙面材质使用。日常保养只需用干布轻轻擦拭，木头的颜色会随着岁月慢慢变深，也很适合作为礼物送给朋友和家人。',
  ko: '이 램프는 오래된 항구의 나무 기둥을 하나하나 깎아 기름으로 마감했습니다. 책상 위의 벽에 설치하고 손가락 하나로 밝기를 조절할 수 있습니다. 모든 램프에는 번호가 있으며 공방이 그 번호를 보관하고 있어 여러 해가 지난 뒤에도 알맞은 부품을 찾아 드릴 수 있습니다. 불빛은 따뜻한 색이어서 책을 읽기에도 좋습니다. 벽의 재질에 맞추어 사용해 주세요.',
}

/** Labels of the buy control. */
export const buyLabels = {
  de: 'In den Warenkorb',
  fr: 'Ajouter au panier',
  es: 'Añadir al carrito',
  it: 'Aggiungi al carrello',
  nl: 'In winkelwagen',
  pl: 'Dodaj do koszyka',
  pt: 'Adicionar ao carrinho',
  sv: 'Lägg i varukorgen',
  tr: 'Sepete ekle',
  ru: 'В корзину',
  cs: 'Do košíku',
  ja: 'カートに入れる',
  zh: '加入购物车',
  ko: '장바구니 담기',
}
