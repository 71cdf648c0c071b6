"""The words of dates: months, weekdays, zones, connecting words, in the languages that blogs are written in.

Keys are `folded`: small letters without accents or full stops. A word that means two months in two languages stands in `MONTHS_OF`.
"""

# ruff: noqa: E501 - tables: one line a language, however long its forms

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from checkup import lazy_re as re

# a letter of a word in any script: all but spaces, digits and punctuation (\w leaves out the vowel signs of Hindi and Thai)
LETTER = r"[^\s\d!-/:-@\[-`{-~“”‘’«»–—…·،、。「」（）年月日년월일]"
# words in any script, to see what stands beside a date; the bounds keep it linear
WORDS = re.compile(rf"{LETTER}{{1,40}}(?:[.'’-]{LETTER}{{1,24}})*")

# one row a language (nominative, genitive and short forms of a month divided by "/"), January to December
_MONTHS = """
en january/jan february/feb/febr march/mar april/apr may june/jun july/jul august/aug september/sept/sep october/oct november/nov december/dec
de januar/jän/jänner februar/feb/feber märz/mrz april mai juni juli august september oktober/okt november dezember/dez
fr janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août/aou septembre octobre novembre décembre/déc
es enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre noviembre diciembre/dic
it gennaio/gen/genn febbraio/febbr marzo aprile maggio/mag/magg giugno/giu luglio/lug agosto settembre/set/sett ottobre/ott novembre dicembre
pt janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro outubro/out novembro dezembro
nl januari februari maart/mrt april mei juni juli augustus september oktober november december
ca gener febrer març abril maig juny juliol agost/ag setembre octubre novembre desembre/des
gl xaneiro/xan febreiro marzo abril maio xuño/xuñ xullo/xul agosto setembro outubro novembro decembro
ro ianuarie/ian februarie martie aprilie mai iunie/iun iulie/iul august septembrie octombrie noiembrie/noi decembrie
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
no januar februar mars april mai juni juli august september oktober november desember
is janúar febrúar mars apríl maí júní júlí ágúst/ágú september október nóvember desember
fi tammikuu/tammikuuta/tammi helmikuu/helmikuuta/helmi maaliskuu/maaliskuuta/maalis huhtikuu/huhtikuuta/huhti toukokuu/toukokuuta/touko kesäkuu/kesäkuuta/kesä heinäkuu/heinäkuuta/heinä elokuu/elokuuta/elo syyskuu/syyskuuta/syys lokakuu/lokakuuta/loka marraskuu/marraskuuta/marras joulukuu/joulukuuta/joulu
et jaanuar/jaan veebruar/veebr märts aprill mai juuni juuli august september oktoober november detsember/dets
lv janvāris/janvāri februāris/februāri marts aprīlis/aprīli maijs jūnijs jūlijs augusts septembris oktobris novembris decembris
lt sausis/sausio vasaris/vasario kovas/kovo balandis/balandžio gegužė/gegužės birželis/birželio liepa/liepos rugpjūtis/rugpjūčio rugsėjis/rugsėjo spalis/spalio lapkritis/lapkričio gruodis/gruodžio
pl styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz październik/października/paź listopad/listopada/lis grudzień/grudnia/gru
cs leden/ledna/led únor/února/úno březen/března/bře duben/dubna/dub květen/května/kvě červen/června/čvn červenec/července/čvc srpen/srpna/srp září/zář říjen/října/říj listopadu prosinec/prosince/pro
sk január/januára február/februára marec/marca apríl/apríla máj/mája jún/júna júl/júla august/augusta september/septembra október/októbra november/novembra december/decembra
sl januar/januarja februar/februarja marec/marca april/aprila maj/maja junij/junija julij/julija avgust/avgusta september/septembra oktober/oktobra november/novembra december/decembra
hr siječanj/siječnja/sij veljača/veljače/velj ožujak/ožujka/ožu travanj/travnja/tra svibanj/svibnja/svi lipanj/lipnja/lip srpanj/srpnja/srp kolovoz/kolovoza/kol rujan/rujna/ruj - studeni/studenoga/studenog/stu prosinac/prosinca
sr januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula avgust/avgusta/avg septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra
sr јануар/јануара/јан фебруар/фебруара/феб март/марта април/априла мај/маја јун/јуна јул/јула август/августа/авг септембар/септембра/сеп октобар/октобра/окт новембар/новембра/нов децембар/децембра/дец
hu január február/febr március/márc április/ápr május/máj június/jún július/júl augusztus szeptember/szept október november december
tr ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl ekim/eki kasım/kas aralık/ara
id januari februari maret april mei juni juli agustus/agu/agt/ags september oktober november/nop desember
ms - - mac - - jun julai ogos/ogo - - - disember/dis
tl enero pebrero/peb marso abril mayo hunyo/hun hulyo/hul agosto setyembre oktubre nobyembre/nob disyembre
sq janar/janari shkurt/shk mars prill/prilli/pri maj qershor/qershori/qer korrik/korriku/korr gusht/gush shtator/shtatori/sht tetor/tetori/tet nëntor/nëntori/nën dhjetor/dhjetori/dhj
eu urtarrila/urtarrilaren/urtarrilak/urt otsaila/otsailaren/otsailak/ots martxoa/martxoaren/martxoak apirila/apirilaren/apirilak/api maiatza/maiatzaren/maiatzak/mai ekaina/ekainaren/ekainak/eka uztaila/uztailaren/uztailak/uzt abuztua/abuztuaren/abuztuak/abu iraila/irailaren/irailak/ira urria/urriaren/urriak/urr azaroa/azaroaren/azaroak/aza abendua/abenduaren/abenduak/abe
eo januaro februaro marto aprilo majo junio julio aŭgusto/aŭg septembro oktobro novembro decembro
ru январь/января/янв февраль/февраля/фев/февр март/марта/мар апрель/апреля/апр май/мая июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент октябрь/октября/окт ноябрь/ноября/ноя/нояб декабрь/декабря/дек
uk січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/кві/квіт травень/травня/трав червень/червня/чер/черв липень/липня/лип серпень/серпня/сер/серп вересень/вересня/вер жовтень/жовтня/жов/жовт листопад/листопада/лис/лист грудень/грудня/гру/груд
be студзень/студзеня/сту люты/лютага сакавік/сакавіка/сак красавік/красавіка/кра май/мая чэрвень/чэрвеня/чэр ліпень/ліпеня/ліп жнівень/жніўня/жні верасень/верасня кастрычнік/кастрычніка/кас лістапад/лістапада/ліс снежань/снежня/сне
bg януари/яну февруари март април май юни юли август септември октомври ноември декември
mk јануари февруари март април мај јуни јули август септември октомври ноември декември
el ιανουάριος/ιανουαρίου/ιαν φεβρουάριος/φεβρουαρίου/φεβ μάρτιος/μαρτίου/μαρ/μάρ απρίλιος/απριλίου/απρ μάιος/μαΐου/μαι/μάι ιούνιος/ιουνίου/ιουν/ιούν ιούλιος/ιουλίου/ιουλ/ιούλ αύγουστος/αυγούστου/αυγ/αύγ σεπτέμβριος/σεπτεμβρίου/σεπ/σεπτ οκτώβριος/οκτωβρίου/οκτ νοέμβριος/νοεμβρίου/νοε/νοέ δεκέμβριος/δεκεμβρίου/δεκ
he ינואר/ינו פברואר/פבר מרץ/מרס אפריל/אפר מאי יוני יולי אוגוסט/אוג ספטמבר/ספט אוקטובר/אוק נובמבר/נוב דצמבר/דצמ
hy հունվար/հունվարի/հնվ փետրվար/փետրվարի/փտվ մարտ/մարտի/մրտ ապրիլ/ապրիլի/ապր մայիս/մայիսի/մյս հունիս/հունիսի/հնս հուլիս/հուլիսի/հլս օգոստոս/օգոստոսի/օգս սեպտեմբեր/սեպտեմբերի/սեպ հոկտեմբեր/հոկտեմբերի/հոկ նոյեմբեր/նոյեմբերի/նոյ դեկտեմբեր/դեկտեմբերի/դեկ
ar يناير فبراير مارس أبريل/ابريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر أكتوبر/اكتوبر نوفمبر ديسمبر
ar جانفي فيفري - أفريل ماي جوان جويلية أوت - - - -
ar كانونـالثاني شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب/اب أيلول/ايلول تشرينـالأول/تشرينـالاول تشرينـالثاني كانونـالأول/كانونـالاول
fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه/جولای اوت/آگوست سپتامبر اکتبر نوامبر دسامبر
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
hi जनवरी/जन फरवरी/फ़रवरी/फर/फ़र मार्च अप्रैल मई जून जुलाई/जुल अगस्त/अग सितंबर/सितम्बर/सित अक्टूबर/अक्तूबर/अक्टू/अक्तू नवंबर/नवम्बर/नव दिसंबर/दिसम्बर/दिस
bn জানুয়ারি/জানুয়ারী/জানু ফেব্রুয়ারি/ফেব্রুয়ারী/ফেব মার্চ এপ্রিল/এপ্রি মে জুন জুলাই/জুল আগস্ট/অগাস্ট/অগাষ্ট/আগ সেপ্টেম্বর/সেপ অক্টোবর/অক্টো নভেম্বর/নভে ডিসেম্বর/ডিসে
ta ஜனவரி/ஜன பிப்ரவரி/பிப் மார்ச்/மார் ஏப்ரல்/ஏப் மே ஜூன் ஜூலை ஆகஸ்ட்/ஆக செப்டம்பர்/செப் அக்டோபர்/அக் நவம்பர்/நவ டிசம்பர்/டிச
th มกราคม/มค กุมภาพันธ์/กพ มีนาคม/มีค เมษายน/เมย พฤษภาคม/พค มิถุนายน/มิย กรกฎาคม/กค สิงหาคม/สค กันยายน/กย ตุลาคม/ตค พฤศจิกายน/พย ธันวาคม/ธค
af januarie - - - - junie julie - - - - -
am ጃንዋሪ/ጃን ፌብሩዋሪ/ፌብ ማርች ኤፕሪል/ኤፕሪ ሜይ ጁን ጁላይ ኦገስት/ኦገስ ሴፕቴምበር/ሴፕቴ ኦክቶበር/ኦክቶ ኖቬምበር/ኖቬም ዲሴምበር/ዲሴም
az yanvar/yan fevral - aprel - iyun/iyn iyul/iyl avqust/avq sentyabr/sen oktyabr noyabr/noy dekabr/dek
ckb كانونیـدووه‌م - - - - حوزه‌یران ته‌مموز - ئه‌یلول تشرینیـیه‌كه‌م تشرینیـدووه‌م كانونیـیه‌كه‌م
ckb - شوبات ئازار نیسان ئایار حوزەیران تەمووز ئاب ئەیلوول - - -
cy ionawr/ion chwefror/chwef/chw mawrth/maw ebrill/ebr - mehefin/meh gorffennaf/gorff/gor awst medi hydref/hyd tachwedd/tach rhagfyr/rhag
ga eanáir/ean feabhra/feabh - aibreán/aib bealtaine/beal meitheamh/meith iúil lúnasa/lún mfómh dfómh samhain/samh nollaig/noll
gu જાન્યુઆરી/જાન્યુ ફેબ્રુઆરી/ફેબ્રુ માર્ચ એપ્રિલ મે જૂન જુલાઈ ઑગસ્ટ સપ્ટેમ્બર/સપ્ટે ઑક્ટોબર/ઑક્ટો નવેમ્બર/નવે ડિસેમ્બર/ડિસે
ka იანვარი/იან თებერვალი/თებ მარტი/მარ აპრილი/აპრ მაისი/მაი ივნისი/ივნ ივლისი/ივლ აგვისტო/აგვ სექტემბერი/სექ ოქტომბერი/ოქტ ნოემბერი/ნოე დეკემბერი/დეკ
kk қаңтар/қаң ақпан/ақп наурыз/нау сәуір/сәу мамыр/мам маусым/мау шілде/шіл тамыз/там қыркүйек/қыр қазан/қаз қараша/қар желтоқсан/жел
km មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ
kn ಜನವರಿ/ಜನ ಫೆಬ್ರವರಿ/ಫೆಬ್ರ ಮಾರ್ಚ್ ಏಪ್ರಿಲ್/ಏಪ್ರಿ ಮೇ ಜೂನ್ ಜುಲೈ ಆಗಸ್ಟ್/ಆಗ ಸೆಪ್ಟೆಂಬರ್/ಸೆಪ್ಟೆಂ ಅಕ್ಟೋಬರ್/ಅಕ್ಟೋ ನವೆಂಬರ್/ನವೆಂ ಡಿಸೆಂಬರ್/ಡಿಸೆಂ
lo ມັງກອນ/ມກ ກຸມພາ/ກພ ມີນາ/ມນ ເມສາ/ມສ ພຶດສະພາ/ພພ ມິຖຸນາ/ມິຖ ກໍລະກົດ/ກລ ສິງຫາ/ສຫ ກັນຍາ/ກຍ ຕຸລາ/ຕລ ພະຈິກ/ພຈ ທັນວາ/ທວ
ml ജനുവരി/ജനു ഫെബ്രുവരി/ഫെബ്രു മാർച്ച്/മാർ ഏപ്രിൽ/ഏപ്രി മേയ് ജൂൺ ജൂലൈ ഓഗസ്റ്റ്/ഓഗ സെപ്റ്റംബർ/സെപ്റ്റം ഒക്‌ടോബർ/ഒക്ടോ നവംബർ/നവം ഡിസംബർ/ഡിസം
mr जानेवारी/जाने फेब्रुवारी/फेब्रु - एप्रिल/एप्रि मे - जुलै ऑगस्ट/ऑग सप्टेंबर/सप्टें ऑक्टोबर/ऑक्टो नोव्हेंबर/नोव्हें डिसेंबर/डिसें
my ဇန်နဝါရီ/ဇန် ဖေဖော်ဝါရီ/ဖေ မတ် ဧပြီ မေ ဇွန် ဇူလိုင် ဩဂုတ် စက်တင်ဘာ/စက် အောက်တိုဘာ/အောက် နိုဝင်ဘာ ဒီဇင်ဘာ
ne - फेब्रुअरी - अप्रिल मे जुन - अगस्ट सेप्टेम्बर अक्टोबर नोभेम्बर डिसेम्बर
or ଜାନୁଆରୀ ଫେବୃଆରୀ ମାର୍ଚ୍ଚ ଅପ୍ରେଲ ମଇ ଜୁନ ଜୁଲାଇ ଅଗଷ୍ଟ ସେପ୍ଟେମ୍ବର ଅକ୍ଟୋବର ନଭେମ୍ବର ଡିସେମ୍ବର
pa ਜਨਵਰੀ/ਜਨ ਫ਼ਰਵਰੀ/ਫ਼ਰ ਮਾਰਚ ਅਪ੍ਰੈਲ/ਅਪ੍ਰੈ ਮਈ ਜੂਨ ਜੁਲਾਈ/ਜੁਲਾ ਅਗਸਤ/ਅਗ ਸਤੰਬਰ/ਸਤੰ ਅਕਤੂਬਰ/ਅਕਤੂ ਨਵੰਬਰ/ਨਵੰ ਦਸੰਬਰ/ਦਸੰ
ar - - - - - - جويليه - - - - -
ast xineru/xin febreru marzu - mayu xunu xunetu/xnt agostu - ochobre/och payares/pay avientu/avi
az - - - - - - - - sent - - -
bg ян - - - - - - - септ - ноем -
be - - - - траўня/тра - - - верасьня - - сьнежня/сьн
bn - ফেব্রু - - - - - - সেপ্টে/সেপ্ট - - -
cs - - - - - čer čec - - - - -
cy - chwe - - - - gorffenaf - - hydr - -
el - - - απρίλ - - - - - - νοέμ -
et - veeb - - - - - - - - - -
hi - - - अप्र - - - - सितमबर अक्ट नवमबर दिसमबर/दिस्
hy - փետ - - - - - օգոստ սեպտ հոկտ նոյ դեկ
ka - - - - - - - - სექტ - ნოემ -
kn - ಫೆಬ್ರುವರಿ - ಎಪ್ರಿಲ್ - - - - ಸೆಪ್ಟೆ/ಸಪ್ಟೆಂಬರ್ - - -
lb - - - abrell - - - - - - - -
lt saus - - - - birž liep rugpj rugs spal lapkr gruod
mk - - - - - - - - септ - ное -
ml - - മാര്‍ച്ച് ഏപ്രില്‍ - ജൂണ്‍ - ആഗസ്ത് സെപ്തംബര്‍/സെപ്ടം/സെപ്തം ഒക്ടോബര്‍ നവംബര്‍ ഡിസംബര്‍
ne - - - - - - - अग्सत सेप्तेम्बर अक्टुवर नभम्वर डिसम्वर
pa - ਫਰਵਰੀ/ਫਰ ਮਾਰ ਅਪਰੈਲ - - ਜੁਲ - - ਅਕ - -
ro - - - - - - - - - - noie -
sq - - - - - - - gus shta - - -
sr - - - - - - - - септ - - -
ta - - - - - - - ஆகஸ்டு - - - -
te - - - ఎప్రిల్/ఎప్రి - - జూలై ఆగష్టు/ఆగస్ట్ - - - -
tk - - - - - - - - sent - - -
uk - - - - тра - - - - - - -
si ජනවාරි පෙබරවාරි මාර්තු අප්‍රේල් මැයි ජූනි ජූලි අගෝස්තු සැප්තැම්බර් ඔක්තෝබර් නොවැම්බර් දෙසැම්බර්
su - pébruari - - méi - - - séptémber - nopémber désémber
jv - pebruari - - - - - - - - - -
sw - febuari machi aprili - - julai agosti septemba oktoba novemba desemba/disemba
te జనవరి/జన ఫిబ్రవరి/ఫిబ్ర మార్చి ఏప్రిల్/ఏప్రి మే జూన్ జులై ఆగస్టు/ఆగ సెప్టెంబర్/సెప్టెం అక్టోబర్/అక్టో నవంబర్/నవం డిసెంబర్/డిసెం
tk ýanwar/ýan fewral/few - aprel - iýun iýul awgust/awg sentýabr/sen oktýabr noýabr/noý dekabr/dek
tt гыйнвар/гыйн - - - - - - - - - - -
ug يانۋار فېۋرال مارت ئاپرېل - ئىيۇن ئىيۇل ئاۋغۇست سېنتەبىر ئۆكتەبىر نويابىر دېكابىر
uz yanvar/yan fevral - aprel - iyun/iyn iyul/iyl - sentabr/sen oktabr noyabr/noy dekabr/dek
uz январ феврал - апрел - - - - сентябр октябр ноябр декабр
yi יאַנואַר/יאַנ פֿעברואַר/פֿעב מערץ - מיי - - אויגוסט/אויג סעפּטעמבער/סעפּ אקטאבער/אקט נאוועמבער/נאוו דעצעמבער/דעצ
"""

_CONNECTORS = """
at on the of in a an and by posted written published created added date dated time local updated last modified edited comment comments said says wrote permalink link
am um uhr den der vom von geschrieben verfasst erstellt veröffentlicht gepostet kommentar sagt schrieb
le la les à de du des d l a dit écrit publié posté ajouté vers heure heures h min
el las los del al dice dijo escribió publicado por en enviado hrs horas hora
il alle ore lo dello ha detto scritto pubblicato inviato da
o os ao aos às as em partir do das disse escreveu
op om uur door geplaatst schreef zegt het
den kl klo klokken klockan o godz godzinie r roku g год г года в во у о ob s og och i dne v ve hod hodin dnia lat met d m val
w dn saat tarihinde tarih günü pukul pada jam vào lúc ngày tháng năm of a.d
e tik στις ώρα και την του στο в на от в עם ב בשעה في الساعة بتاريخ يوم من על של les s ora orele la di dia dia klukkan þann
เมื่อ เวลา น เวลา at. a.las alle.ore um.
ساعت р ч թ 曜 火曜 水曜 木曜 金曜 土曜 日曜 月曜 วันที่ วันจันทร์ที่ ค.ศ พ.ศ d' l' gada a.m kell la
년 월 일 年 月 日 時 时 分 秒 点 點 시 분 초 第
"""

# languages: names, whole and short
_WEEKDAYS = """
en: monday mon tuesday tue tues wednesday wed weds thursday thu thur thurs friday fri saturday sat sunday sun
de: montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sa sonnabend sonntag so
fr: lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim
es: lunes lun martes mar miércoles mié mie jueves jue viernes vie sábado sáb sab domingo dom
it: lunedì lun martedì mar mercoledì mer giovedì gio venerdì ven sabato sab domenica dom
pt: segunda terça quarta quinta sexta feira segunda-feira terça-feira quarta-feira quinta-feira sexta-feira seg ter qua qui sex sáb dom
nl: maandag ma dinsdag di woensdag wo donderdag do vrijdag vr zaterdag za zondag zo
ca: dilluns dimarts dimecres dijous divendres dissabte diumenge
ro: luni marți miercuri joi vineri sâmbătă duminică lun mar mie
sv da nb nn no: måndag mån tisdag tis onsdag ons torsdag tors tor fredag fre lördag lör söndag sön mandag man tirsdag tir lørdag lør søndag søn
fi: maanantai maanantaina tiistai tiistaina keskiviikko keskiviikkona torstai torstaina perjantai perjantaina lauantai lauantaina sunnuntai sunnuntaina ma ke to pe la su ti
pl: poniedziałek pon wtorek wt środa śr czwartek czw piątek pt sobota sob niedziela niedz nd
cs: pondělí po úterý út středa st čtvrtek čt pátek pá sobota so neděle ne
hu: hétfő kedd szerda csütörtök péntek szombat vasárnap
tr: pazartesi pzt salı sal çarşamba çar perşembe per cuma cum cumartesi cmt pazar paz
id ms: senin selasa rabu kamis jumat sabtu minggu ahad isnin khamis jumaat
vi: thứ hai ba tư sáu bảy chủ nhật
ru: понедельник пн вторник вт среда ср четверг чт пятница пт суббота сб воскресенье вс
uk: понеділок пн вівторок вт середа ср четвер чт п'ятниця пт субота сб неділя
bg: понеделник вторник сряда четвъртък петък събота неделя
el: δευτέρα δευ τρίτη τρί τετάρτη τετ πέμπτη πέμ παρασκευή παρ σάββατο σάβ κυριακή κυρ
he: יום ראשון שני שלישי רביעי חמישי שישי שבת
ar: الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
ja: 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 月 火 水 木 金 土 日
zh: 星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日
ko: 월요일 화요일 수요일 목요일 금요일 토요일 일요일 월 화 수 목 금 토 일
th: จันทร์ อังคาร พุธ พฤหัสบดี ศุกร์ เสาร์ อาทิตย์
hi: सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
"""

# minutes east of UTC; only abbreviations that blogs use in one sense (IST is India, Israel and Ireland: left out)
ZONES = {
    "Z": 0, "GMT": 0, "UTC": 0, "UT": 0, "WET": 0, "WEST": 60, "BST": 60, "CET": 60, "CEST": 120, "MEZ": 60, "MESZ": 120, "MET": 60,
    "EET": 120, "EEST": 180, "MSK": 180, "EST": -300, "EDT": -240, "CST": -360, "CDT": -300, "MST": -420, "MDT": -360, "PST": -480,
    "PDT": -420, "AKST": -540, "AKDT": -480, "HST": -600, "AST": -240, "ADT": -180, "NST": -210, "NDT": -150, "BRT": -180, "BRST": -120,
    "ART": -180, "JST": 540, "KST": 540, "HKT": 480, "SGT": 480, "WIB": 420, "AWST": 480, "ACST": 570, "ACDT": 630, "AEST": 600,
    "AEDT": 660, "NZST": 720, "NZDT": 780, "SAST": 120,
}  # fmt: skip

# "03/04/2008": who puts the month first, who the year; everybody else begins with the day
MONTH_FIRST = frozenset({"en", "tl"})
YEAR_FIRST = frozenset({"ja", "zh", "ko", "hu", "lt", "eu", "fa"})


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """Small letters, no accents, no trailing full stop.

    Unlike names (text/words.py), the vowel signs of Hindi, Thai, Burmese and Khmer stay, which tell their months apart. Marks need no cap: a text in which
    dates are looked for has a few hundred characters at most.
    """
    if word.isascii():
        return word.lower().rstrip(".")
    plain = unicodedata.normalize("NFD", word.casefold().replace("ı", "i"))
    return unicodedata.normalize("NFC", "".join(c for c in plain if unicodedata.category(c) != "Mn" or "\u0900" <= c <= "\u17dd")).rstrip(
        ".॰׳"
    )


def _months() -> tuple[dict[str, int], dict[tuple[str, str], int]]:
    common: dict[str, int] = {}
    special: dict[tuple[str, str], int] = {}
    for row in _MONTHS.strip().splitlines():
        language, *cells = row.split()
        for number, cell in enumerate(cells, 1):
            for name in cell.split("/"):
                key = folded(name)
                special[language, key] = number
                if key != "-":
                    common.setdefault(key, number)
    # the Croatian tenth month is the Polish, Czech and Ukrainian eleventh
    special |= {("hr", "listopad"): 10, ("hr", "listopada"): 10, ("bs", "listopada"): 10, ("hr", "lis"): 10}
    return common, special


MONTHS, MONTHS_OF = _months()
MONTH_WORDS = frozenset(MONTHS) | frozenset(key for _, key in MONTHS_OF)


def _languages_of() -> tuple[dict[str, frozenset[str]], dict[str, frozenset[str]]]:
    weekdays: dict[str, set[str]] = {}
    for row in _WEEKDAYS.strip().splitlines():
        languages, _, names = row.partition(": ")
        for name in names.split():
            weekdays.setdefault(folded(name), set()).update(languages.split())
    months: dict[str, set[str]] = {}
    for language, name in MONTHS_OF:
        months.setdefault(name, set()).add(language)
    return {w: frozenset(of) for w, of in weekdays.items()}, {w: frozenset(of) for w, of in months.items()}


WEEKDAYS, MONTH_LANGUAGES = _languages_of()  # each name with the languages that it belongs to
_TOLD = frozenset[str]().union(*WEEKDAYS.values())  # languages whose weekdays are known
CONNECTORS = frozenset(WEEKDAYS) | frozenset(folded(w) for w in _CONNECTORS.split())


def go_together(weekday: str, words: Iterable[str]) -> bool:
    """Whether a weekday may stand before a date in these words: not where its month is of languages that call no day so."""
    months = frozenset[str]().union(*(MONTH_LANGUAGES.get(folded(word), ()) for word in words))
    return not months & _TOLD or not months.isdisjoint(WEEKDAYS.get(folded(weekday), frozenset()))


def month(word: str, language: str | None) -> int | None:
    """The number of a month's name, None for any other word. German "14. Mai" and French "14 mai" need no language; Croatian does."""
    key = folded(word).replace(".", "")
    key = key.removeprefix("ב")  # Hebrew writes "in" as a part of the word; no month begins with it
    if language:
        own = MONTHS_OF.get((language, key))
        if own:
            return own
    return MONTHS.get(key)
