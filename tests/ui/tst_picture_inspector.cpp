// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inside/picture_inspector.h"

#include "tests/support/inspected.h"
#include "tests/support/patience.h"

#include <QtTest>

#include <memory>
#include <vector>

using namespace inkling;
using namespace inkling::test;

class TestPictureInspector : public QObject {
    Q_OBJECT

private slots:
    void of_several_pictures_the_newest_is_looked_at() {
        PictureInspector inspector;
        std::vector<std::shared_ptr<const Inspected>> found;
        connect(&inspector, &PictureInspector::inspected, this,
                [&](const std::shared_ptr<const Inspected>& inspected) { found.push_back(inspected); });
        const auto model = std::make_shared<const Model>(modelOf(tutorialNetwork()));
        auto picture = seven();
        for (int i = 0; i < 10; ++i) {
            ++picture.pixels[0];
            inspector.inspect(model, picture, ContrastQuestion{.favoured = 3, .other = {}, .label = {}});
        }
        QVERIFY(found.empty());

        QTRY_VERIFY(!found.empty() && found.back()->picture == picture);
        QCOMPARE_LE(found.size(), std::size_t{2}); // the first, which had been begun
        QCOMPARE(found.back()->contrast->favoured, 3);

        // The same picture, another question.
        inspector.inspect(model, picture, {});
        QTRY_VERIFY(!found.back()->contrast);
        QCOMPARE(found.back()->activations, found[found.size() - 2]->activations);

        inspector.inspect(model, seven(), {});
        inspector.forget();
        QTest::qWait(100);
        QVERIFY(found.back()->picture == picture);
    }
};

QTEST_GUILESS_MAIN(TestPictureInspector)
#include "tst_picture_inspector.moc"
