// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"
#include "core/runs/run_command.h"

#include "app/exit_code.h"

#include <QProcess>
#include <QtTest>

#include <array>

#include <string>
#include <vector>

using namespace inkling;

namespace {

Command parse(const QStringList& words) {
    std::vector<std::string> texts{"inkling"};
    for (const auto& word : words)
        texts.push_back(word.toStdString());
    std::vector<const char*> argv;
    for (const auto& text : texts)
        argv.push_back(text.c_str());
    return parseCommandLine(static_cast<int>(argv.size()), argv.data());
}

QString text(const std::string& value) {
    return QString::fromStdString(value);
}

/// What a command says that is not said by default.
class Description {
public:
    explicit Description(const char* command)
        : m_words{command} { }

    void add(const QString& name, const auto& value, const auto& usual) {
        if (value != usual)
            m_words << name + "=" + asText(value);
    }
    QString words() const { return m_words.join(' '); }

private:
    static QString asText(const std::string& value) { return text(value); }
    static QString asText(bool value) { return value ? "yes" : "no"; }
    template<class T>
    static QString asText(T value) {
        if constexpr (std::is_enum_v<T>)
            return text(std::string{EnumNames<T>::names[static_cast<std::size_t>(value)]});
        else
            return QString::number(value);
    }

    QStringList m_words;
};

QString describe(const TrainCommand& command) {
    Description description{"train"};
    const TrainingSettings usual;
    forEachSetting([&](const auto& setting) {
        description.add(QString::fromUtf8(setting.key.data(), static_cast<qsizetype>(setting.key.size())),
                        command.spec.settings.*setting.field, usual.*setting.field);
    });
    for (const auto& preset : presets())
        if (preset.key != "tutorial" && command.spec.network == preset.spec().network)
            description.add("preset", std::string{preset.key}, std::string{});
    description.add("model", command.network, std::string{});
    for (const auto seed : command.seeds)
        description.add("run-with", seed, std::uint64_t{0});
    description.add("data", command.spec.data, std::string{});
    description.add("init", command.spec.initialModel, std::string{});
    if (!command.spec.initialModel.empty())
        description.add("optimizer-of-init", command.takesOptimizer, false);
    description.add("threads", command.threads, std::size_t{0});
    description.add("from", command.run, std::string{});
    description.add("resume", command.resume, std::string{});
    for (const auto& key : command.changed)
        description.add("changed", key, std::string{});
    description.add("store", command.stores, false);
    description.add("store-file", command.storeFile, std::string{});
    description.add("log", command.log, std::string{});
    description.add("tensorboard", command.tensorBoard, std::string{});
    description.add("save", command.save, std::string{});
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const RunsCommand& command) {
    constexpr std::array names{"list", "show", "export", "import", "rename", "note", "delete", "restore"};
    Description description{"runs"};
    description.add("what", std::string{names[static_cast<std::size_t>(command.what)]}, std::string{});
    description.add("key", command.key, std::string{});
    description.add("text", command.text, std::string{});
    description.add("store-file", command.file, std::string{});
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const ExportCommand& command) {
    Description description{"export"};
    description.add("in", command.in, std::string{});
    description.add("out", command.out, std::string{});
    description.add("format", command.format, std::string{});
    description.add("data", command.data, std::string{});
    description.add("int8", command.int8, false);
    return description.words();
}

QString describe(const InfoCommand& command) {
    Description description{"info"};
    description.add("file", command.file, std::string{});
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const EvaluateCommand& command) {
    Description description{"evaluate"};
    description.add("model", command.model, std::string{});
    description.add("data", command.data, std::string{});
    description.add("threads", command.threads, std::size_t{0});
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const PredictCommand& command) {
    Description description{"predict"};
    description.add("model", command.model, std::string{});
    for (const auto& file : command.files)
        description.add("file", file, std::string{});
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const BenchmarkCommand& command) {
    Description description{"benchmark"};
    for (const auto& preset : presets())
        if (preset.key != "tutorial" && command.spec.network == preset.spec().network)
            description.add("preset", std::string{preset.key}, std::string{});
    description.add("model", command.network, std::string{});
    description.add("batch-size", command.spec.settings.batchSize, 64);
    description.add("threads", command.threads, std::size_t{0});
    description.add("seconds", command.seconds, 5.0);
    description.add("json", command.json, false);
    return description.words();
}

QString describe(const Stop& stop) {
    return QString{"stop with %1: "}.arg(stop.exitCode) + text(stop.output + stop.error).trimmed();
}

} // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

private slots:
    void words_become_a_command_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("command");
        const auto add = [](const char* words, const char* command) {
            QTest::addRow("%s", words) << QString{words}.split(' ', Qt::SkipEmptyParts) << command;
        };
        add("", "train");
        add("train", "train");
        add("train --preset tutorial", "train");
        add("train --learning-rate 0.05 --batch-size 32", "train learning-rate=0.05 batch-size=32");
        add("train --learning-rate=1e-3", "train learning-rate=0.001");
        add("train --batches 500", "train batches=500");
        add("train --epochs 3", "train epochs=3");
        add("train --epochs 0", "train");
        add("train --test-every 0 --test-size 10000", "train test-every=0 test-size=10000");
        add("train --order sequential --test-order fixed", "train order=sequential test-order=fixed");
        add("train --order by-class", "train order=by-class");
        add("train --seed 0", "train seed=0");
        add("train --seed 9007199254740991", "train seed=9007199254740991");
        add("train --threads 3", "train threads=3");
        add("train --data fashion-mnist --init a/model.json",
            "train data=fashion-mnist init=a/model.json optimizer-of-init=yes");
        add("train --init a --optimizer sgd", "train init=a changed=optimizer");
        add("train --init a --preset tutorial", "train init=a");
        add("train --log run.jsonl --save model --json", "train log=run.jsonl save=model json=yes");
        add("train --tensorboard runs/1 --log run.csv", "train log=run.csv tensorboard=runs/1");
        add("train --optimizer momentum --learning-rate 0.1", "train learning-rate=0.1 optimizer=momentum");
        add("train --optimizer sgd", "train");
        // An optimizer brings its usual learning rate along.
        add("train --optimizer adam", "train learning-rate=0.001 optimizer=adam");
        add("train --loss meanSquaredError --schedule one-cycle --warmup 5",
            "train schedule=one-cycle warmup=5 loss=meanSquaredError");
        add("train --validation-split 0.1 --patience 3", "train validation-split=0.1 patience=3");
        add("train --preset densenet",
            "train learning-rate=0.001 batch-size=320 epochs=3 optimizer=rmsprop validation-split=0.15 "
            "test-every=10 preset=densenet");
        add("train --preset convnet --batches 7",
            "train learning-rate=0.001 batch-size=320 batches=7 optimizer=rmsprop validation-split=0.15 "
            "test-every=10 preset=convnet");
        add("train --model net.json", "train model=net.json");
        add("train --seeds 4", "train run-with=4");
        add("train --seeds 1..3,9", "train run-with=1 run-with=2 run-with=3 run-with=9");
        add("train --run r.json --threads 2", "train threads=2 from=r.json");
        add("train --run - --data d", "train data=d from=-");
        add("train --resume ab", "train resume=ab store=yes");
        add("train --resume ab --batches 9 --learning-rate 0.5",
            "train learning-rate=0.5 batches=9 resume=ab changed=learning-rate changed=batches "
            "changed=epochs store=yes");
        add("train --store --seed 3", "train seed=3 store=yes");
        add("train --store --no-store", "train");
        add("train --store --store-file s.sqlite", "train store=yes store-file=s.sqlite");
        add("runs list", "runs what=list");
        add("runs list --search mine --json", "runs what=list text=mine json=yes");
        add("runs --store-file s show ab --json", "runs what=show key=ab store-file=s json=yes");
        add("runs export ab r.inkling", "runs what=export key=ab text=r.inkling");
        add("runs import r.inkling", "runs what=import text=r.inkling");
        add("runs rename ab Mine", "runs what=rename key=ab text=Mine");
        add("runs note ab text", "runs what=note key=ab text=text");
        add("runs delete ab", "runs what=delete key=ab");
        add("runs restore ab", "runs what=restore key=ab");
        add("export model digits.c --int8 --data d", "export in=model out=digits.c data=d int8=yes");
        add("convert model m --format tfjs", "export in=model out=m format=tfjs");
        add("info model --json", "info file=model json=yes");
        add("benchmark", "benchmark");
        add("benchmark --preset densenet --threads 2 --json",
            "benchmark preset=densenet batch-size=320 threads=2 json=yes");
        add("benchmark --model net.json --batch-size 128 --seconds 1",
            "benchmark model=net.json batch-size=128 seconds=1");
        add("evaluate model", "evaluate model=model");
        add("evaluate model --data d --threads 2 --json", "evaluate model=model data=d threads=2 json=yes");
        add("predict model a.png", "predict model=model file=a.png");
        add("predict model a.png b.ndjson --json", "predict model=model file=a.png file=b.ndjson json=yes");
        add("predict --json model a.png", "predict model=model file=a.png json=yes");
        add("predict model -- -a.png", "predict model=model file=-a.png");
    }
    void the_command_of_a_run_says_all_of_it_data() {
        QTest::addColumn<RunSpec>("spec");
        for (const auto& preset : presets()) {
            RunSpec spec = preset.spec();
            const auto name = std::string{preset.key};
            QTest::addRow("%s", name.c_str()) << spec;
            spec.settings.seed = 7;
            spec.settings.learningRate = 0.1 + 0.2;
            spec.data = "/my data/it's";
            QTest::addRow("%s, other settings", name.c_str()) << spec;
            spec.settings.optimizer = OptimizerKind::adamax;
            spec.settings.learningRate = preset.spec().settings.learningRate;
            QTest::addRow("%s, another optimizer", name.c_str()) << spec;
            spec.settings.batches = 100;
            spec.settings.epochs = spec.settings.epochs == 0 ? 2 : 0;
            QTest::addRow("%s, counted otherwise", name.c_str()) << spec;
        }
        RunSpec opened;
        opened.initialModel = "/a/model.json";
        QTest::addRow("from a model") << opened;
    }
    void the_command_of_a_run_says_all_of_it() {
        QFETCH(const RunSpec, spec);
        const auto command = QString::fromStdString(commandOf({.spec = spec}));
        QVERIFY(command.startsWith("inkling train "));
        QProcess shell; // which knows how quotes are read
        shell.start("sh", {"-c", "printf '%s\\n' " + command});
        QVERIFY(shell.waitForFinished());
        auto words = QString::fromUtf8(shell.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
        words.removeFirst();
        const auto parsed = parse(words);
        QVERIFY2(std::holds_alternative<TrainCommand>(parsed), qPrintable(command));
        RunSpec its = std::get<TrainCommand>(parsed).spec;
        if (spec.settings.epochs > 0) // then batches do not count
            its.settings.batches = spec.settings.batches;
        if (!spec.initialModel.empty())
            its.network = spec.network;
        QVERIFY2(its == spec, qPrintable(command));
    }

    void what_options_cannot_say_comes_as_a_description() {
        RunDescription run{.spec = findPreset("tutorial")->spec()};
        auto settings = run.spec.settings;
        settings.learningRate = 0.01;
        run.changes.push_back({10, settings});
        const auto command = commandOf(run);
        const std::string begin = "inkling train --run - <<'END'\n";
        QVERIFY(command.starts_with(begin) && command.ends_with("\nEND\n"));
        QVERIFY(parseRunDescription(command.substr(begin.size(), command.size() - begin.size() - 4), "run")
                    .value()
                == run);
    }

    void words_become_a_command() {
        QFETCH(const QStringList, words);
        QFETCH(const QString, command);

        QCOMPARE(std::visit([](const auto& parsed) { return describe(parsed); }, parse(words)), command);
    }

    void wrong_words_are_refused_in_a_sentence_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("sentence");
        const auto add = [](const char* words, const char* sentence) {
            QTest::addRow("%s", words) << QString{words}.split(' ', Qt::SkipEmptyParts) << sentence;
        };
        add("tarin", "The following argument was not expected: tarin");
        add("train now", "The following argument was not expected: now");
        add("train evaluate", "The following argument was not expected: evaluate");
        add("--speed 3", "The following arguments were not expected: 3 --speed");
        add("train --speed 3", "The following arguments were not expected: 3 --speed");
        add("train -x", "The following argument was not expected: -x");
        add("train --batches", "--batches: 1 required N missing");
        add("train --learning-rate", "--learning-rate: 1 required X missing");
        add("train --learning-rate 0", "learning-rate is 0; choose 1e-06 to 1e+06.");
        add("train --learning-rate -0.1", "learning-rate is -0.1; choose 1e-06 to 1e+06.");
        add("train --learning-rate nan", "learning-rate is nan; choose 1e-06 to 1e+06.");
        add("train --learning-rate inf", "learning-rate is inf; choose 1e-06 to 1e+06.");
        add("train --learning-rate 1e400", "learning-rate is inf; choose 1e-06 to 1e+06.");
        add("train --learning-rate 1e7", "learning-rate is 1e+07; choose 1e-06 to 1e+06.");
        add("train --learning-rate 0,15", "Could not convert: --learning-rate = 0,15");
        add("train --learning-rate fast", "Could not convert: --learning-rate = fast");
        add("train --batch-size 0", "batch-size is 0; choose 1 to 8,192.");
        add("train --batch-size -64", "batch-size is -64; choose 1 to 8,192.");
        add("train --batch-size nan", "Could not convert: --batch-size = nan");
        add("train --batch-size 1e400", "Could not convert: --batch-size = 1e400");
        add("train --batch-size 60001", "batch-size is 60,001; choose 1 to 8,192.");
        add("train --batch-size 99999999999999999999",
            "Could not convert: --batch-size = 99999999999999999999");
        add("train --batch-size 6.4", "Could not convert: --batch-size = 6.4");
        add("train --batches 0", "batches is 0; choose 1 to 100,000,000.");
        add("train --batches -1", "batches is -1; choose 1 to 100,000,000.");
        add("train --batches 5000000000", "Could not convert: --batches = 5000000000");
        add("train --epochs -1", "epochs is -1; choose 0 to 100,000.");
        add("train --epochs nan", "Could not convert: --epochs = nan");
        add("train --epochs 1e400", "Could not convert: --epochs = 1e400");
        add("train --epochs 1.5", "Could not convert: --epochs = 1.5");
        add("train --epochs 3 --batches 100", "--batches excludes --epochs");
        add("train --batches 100 --epochs 3", "--batches excludes --epochs");
        add("train --batches 1 --batches 2", "--batches: At Most 1 required but received 2");
        add("train --test-every -1", "test-every is -1; choose 0 to 1,000,000.");
        add("train --test-size 0", "test-size is 0; choose 1 to 1,000,000.");
        add("train --seed -1", "--seed: -1 is less than 0.");
        add("train --seed 9007199254740992",
            "seed is 9,007,199,254,740,992; choose 0 to 9,007,199,254,740,991.");
        add("train --seed 1x", "Could not convert: --seed = 1x");
        add("train --order backwards", "--order: \"backwards\" is not one of shuffled|sequential|by-class");
        add("train --test-order random", "--test-order: \"random\" is not one of shuffled|fixed");
        add("train --preset resnet",
            "There is no preset \"resnet\"; choose one of: tutorial, convnet, densenet, reader, record.");
        for (const char* seeds : {"x", "3..1", "1..", "1,,2", "-1", "0..10000", "1.5"})
            QTest::addRow("--seeds '%s'", seeds) << QStringList{"train", QString{"--seeds=%1"}.arg(seeds)}
                                                 << QString{"--seeds is \"%1\"; give whole numbers and "
                                                            "ranges, such as 1..20 or 1,2,5, at most "
                                                            "10,000 in all."}
                                                        .arg(seeds);
        for (const char* line : {"train --seeds 1..3 --save m", "train --seeds 1..3 --log l",
                                 "train --seeds 1..3 --tensorboard t"})
            add(line,
                "--seeds makes several runs; --log, --tensorboard and --save are for one. Give --seed "
                "instead.");
        add("train --seeds 1..3 --seed 4", "--seed excludes --seeds");
        add("train --model a.json --init b", "--init excludes --model");
        add("train --optimizer lion",
            "--optimizer: \"lion\" is not one of sgd|momentum|nesterov|adagrad|adadelta|adam|adamax|rmsprop");
        add("train --momentum 1", "momentum is 1; choose 0 to 0.9999.");
        add("train --validation-split 0.95", "validation-split is 0.95; choose 0 to 0.9.");
        add("benchmark --seconds 0", "--seconds: Value 0 not in range 1 to 3600");
        add("train --threads 0", "--threads: Value 0 not in range 1 to 256");
        add("train --threads 257", "--threads: Value 257 not in range 1 to 256");
        add("train --threads -1", "--threads: Value -1 not in range 1 to 256");
        add("train --json=maybe", "Could not convert: --json = maybe");
        add("evaluate", "model is required");
        add("evaluate model other", "The following argument was not expected: other");
        add("evaluate model --batches 3", "The following arguments were not expected: 3 --batches");
        add("predict", "model is required");
        add("predict model", "files is required");
    }
    void wrong_words_are_refused_in_a_sentence() {
        QFETCH(const QStringList, words);
        QFETCH(const QString, sentence);

        const Command command = parse(words);

        const auto* stop = std::get_if<Stop>(&command);
        QVERIFY2(stop, qPrintable(std::visit([](const auto& parsed) { return describe(parsed); }, command)));
        QCOMPARE(stop->exitCode, static_cast<int>(exitUsage));
        QCOMPARE(text(stop->output), "");
        QCOMPARE(text(stop->error), "inkling: " + sentence + "\nTry --help.\n");
    }

    void help_and_version_go_to_stdout_data() {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QStringList>("mentions");
        const auto add = [](const char* words, const QStringList& mentions) {
            QTest::addRow("%s", words) << QString{words}.split(' ') << mentions;
        };
        add("--help", {"train", "evaluate", "predict", "--version"});
        add("-h", {"train", "evaluate", "predict"});
        QStringList trainOptions{"--preset", "--init", "--data",        "--threads",
                                 "--log",    "--save", "--tensorboard", "--json"};
        forEachSetting([&](const auto& setting) { trainOptions << "--" + text(std::string{setting.key}); });
        add("train --help", trainOptions);
        add("train -h", {"tutorial: ", "shuffled|sequential|by-class"});
        add("evaluate --help", {"MODEL", "--data", "--threads", "--json"});
        add("predict --help", {"MODEL", "FILE", "--json", ".ndjson"});
        add("--version", {"inkling "});
    }
    void help_and_version_go_to_stdout() {
        QFETCH(const QStringList, words);
        QFETCH(const QStringList, mentions);

        const Command command = parse(words);

        const auto* stop = std::get_if<Stop>(&command);
        QVERIFY(stop);
        QCOMPARE(stop->exitCode, static_cast<int>(exitOk));
        QCOMPARE(text(stop->error), "");
        for (const auto& mention : mentions)
            QVERIFY2(text(stop->output).contains(mention), qPrintable(mention));
    }

    void names_of_files_need_not_be_utf_8_nor_short() {
        const std::string latin{"schr\xf6g.png"};
        const std::string longPath(4096, 'a');
        const std::vector<const char*> argv{"inkling", "predict", "model", latin.c_str(), longPath.c_str()};

        const Command command = parseCommandLine(static_cast<int>(argv.size()), argv.data());

        const auto* predict = std::get_if<PredictCommand>(&command);
        QVERIFY(predict);
        QVERIFY(predict->files == (std::vector<std::string>{latin, longPath}));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
